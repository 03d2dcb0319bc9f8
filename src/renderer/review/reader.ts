import type { QueryClient } from '@tanstack/react-query'
import type { LibraryClient, PageReview } from '../../core/contract'
import { lineOf, linesWithText } from '../../core/document'
import type { DeskPage, Lit } from '../desk'
import { Cell, type Store } from '../store'
import { type LineInSight, Reading } from './reading'
import { reviewKeys } from './use-review'

/** How much of the page is read. */
export interface ReadPart {
  readonly read: number
  readonly lines: number
}

/** In milliseconds: how often is looked, how long a scrolled text must stand, and after what nobody is there any more. */
const every = 500
const stands = 250
const away = 60_000
/** How often what was read is told to the library. */
const tellEvery = 4_000

/**
 * Watches what of a page is on screen and for how long, marks in the margin what nobody has read, and tells the library
 * what was. It looks twice a second, and only while the window has the focus and somebody is at the keys.
 */
export class Reader {
  readonly part: Store<ReadPart>
  readonly #part: Cell<ReadPart>
  readonly #desk: DeskPage
  readonly #library: LibraryClient
  readonly #queries: QueryClient
  readonly #reading = new Reading([])
  readonly #over = new AbortController()
  readonly #timer: ReturnType<typeof setInterval>
  #looked = performance.now()
  #acted = performance.now()
  #scrolled = 0
  #told = 0
  #lines: { readonly document: unknown; readonly lines: readonly number[] } = { document: null, lines: [] }

  constructor(desk: DeskPage, library: LibraryClient, queries: QueryClient) {
    this.#desk = desk
    this.#library = library
    this.#queries = queries
    this.#part = new Cell<ReadPart>({ read: 0, lines: 0 })
    this.part = this.#part
    const { signal } = this.#over
    const options = { signal, capture: true, passive: true }
    for (const act of ['keydown', 'pointermove', 'pointerdown', 'wheel'])
      window.addEventListener(act, () => this.#act(), options)
    window.addEventListener('scroll', () => this.#scroll(), options)
    document.addEventListener('visibilitychange', () => void this.#tell(), { signal })
    this.#timer = setInterval(() => this.#look(), every)
  }

  /** What is known of the page, from this window or another. */
  learn(review: PageReview): void {
    this.#reading.learn(review.read)
    this.#count()
    this.#mark()
  }

  /** Positions in the text of each line that nobody has read, in the order of the text. */
  left(): readonly (Lit & { readonly line: number })[] {
    const { doc } = this.#desk.state
    return this.#unread(0, doc.content.size)
  }

  close(): void {
    clearInterval(this.#timer)
    this.#over.abort()
    void this.#tell()
  }

  #act(): void {
    this.#acted = performance.now()
  }

  #scroll(): void {
    this.#scrolled = performance.now()
    this.#acted = this.#scrolled
  }

  #look(): void {
    const now = performance.now()
    const seconds = Math.min(now - this.#looked, every * 2) / 1000
    this.#looked = now
    const here = document.visibilityState === 'visible' && document.hasFocus() && now - this.#acted < away
    if (!here || now - this.#scrolled < stands || this.#isCovered()) return
    const sight = this.#desk.pane.inSight()
    if (!sight) return
    if (this.#reading.pass(this.#inSight(sight), seconds)) this.#count()
    this.#mark(sight)
    if (now - this.#told > tellEvery) void this.#tell()
  }

  /** A dialog stands over the text: it makes everything else inert. */
  #isCovered(): boolean {
    return Boolean(this.#desk.pane.scroller?.closest('[inert], [aria-hidden="true"]'))
  }

  #inSight({ from, to }: Lit): readonly LineInSight[] {
    const texts = new Map<number, string>()
    this.#desk.state.doc.nodesBetween(from, to, (node, pos) => {
      if (!node.isText) return true
      const line = lineOf(node)
      const text = (node.text ?? '').slice(Math.max(0, from - pos), Math.max(0, to - pos))
      if (line !== null && text.trim() !== '') texts.set(line, (texts.get(line) ?? '') + text)
      return false
    })
    return [...texts].map(([line, text]) => ({ line, text }))
  }

  #mark(sight = this.#desk.pane.inSight()): void {
    if (sight) this.#desk.shade(new Set(this.#unread(sight.from, sight.to).map(({ line }) => line)))
  }

  #unread(from: number, to: number): readonly (Lit & { readonly line: number })[] {
    const found: (Lit & { readonly line: number })[] = []
    this.#desk.state.doc.nodesBetween(from, to, (node, pos) => {
      if (!node.isText) return true
      const line = lineOf(node)
      if (line === null || this.#reading.has(line) || !/\S/u.test(node.text ?? '')) return false
      const last = found.at(-1)
      const end = pos + node.nodeSize
      if (last?.line === line && last.to === pos) found[found.length - 1] = { ...last, to: end }
      else found.push({ line, from: pos, to: end })
      return false
    })
    return found
  }

  #count(): void {
    const { doc } = this.#desk.state
    if (this.#lines.document !== doc) this.#lines = { document: doc, lines: linesWithText(doc) }
    const { lines } = this.#lines
    const read = lines.filter((line) => this.#reading.has(line)).length
    const now = this.#part.now()
    if (now.read !== read || now.lines !== lines.length) this.#part.set({ read, lines: lines.length })
  }

  async #tell(): Promise<void> {
    this.#told = performance.now()
    const lines = this.#reading.take()
    if (lines.length === 0) return
    const { page } = this.#desk.opened
    try {
      const review = await this.#library.review.read({ page: page.id, lines: [...lines] })
      this.#queries.setQueryData(reviewKeys.page(page.id), review)
      void this.#queries.invalidateQueries({ queryKey: reviewKeys.issue(page.issue) })
    } catch {
      // The link is lost, and the banner says so: it is told with what comes next.
      this.#reading.giveBack(lines)
    }
  }
}
