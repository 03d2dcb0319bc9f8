import type { QueryClient } from '@tanstack/react-query'
import type { Node } from 'prosemirror-model'
import type { LibraryClient, PageReview } from '../../core/contract'
import type { DeskPage, Lit } from '../desk'
import { Cell, type Store } from '../store'
import { type LinePart, linePartsOf, partCounts, unreadStretches } from './line-parts'
import { type PartInSight, Reading } from './reading'
import { reviewKeys } from './use-review'

/** A page's text as it is read. */
interface PageText {
  readonly document: Node
  readonly parts: readonly LinePart[]
  /** How many parts each line has. */
  readonly lines: ReadonlyMap<number, number>
}

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
  #known = false
  #text: PageText

  constructor(desk: DeskPage, library: LibraryClient, queries: QueryClient) {
    this.#desk = desk
    this.#library = library
    this.#queries = queries
    this.#text = textOf(desk.state.doc)
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
    this.#known = true
    this.#reading.learn(review.read)
    this.#count()
    this.#mark()
  }

  /** Where each stretch of the text begins that nobody has read, in the order of the text. */
  left(): readonly LinePart[] {
    return unreadStretches(this.#now().parts, (part) => this.#isRead(part))
  }

  /** What of a stretch of the text nobody has read to its end, until this moment; nothing before it is known what was. */
  leftIn(place: Lit): readonly LinePart[] {
    if (!this.#known) return []
    this.#look()
    return within(this.#now().parts, place).filter((part) => !this.#isRead(part))
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

  #inSight(sight: Lit): readonly PartInSight[] {
    const { parts, lines } = this.#now()
    const found = new Map<string, PartInSight>()
    for (const { line, part, text, from } of within(parts, sight)) {
      const shown = text.slice(Math.max(0, sight.from - from), Math.max(0, sight.to - from))
      if (shown.trim() === '') continue
      const key = `${line} ${part}`
      const before = found.get(key)?.text ?? ''
      found.set(key, { line, part, parts: lines.get(line) ?? 1, text: before + shown })
    }
    return [...found.values()]
  }

  #mark(sight = this.#desk.pane.inSight()): void {
    if (!sight) return
    const unread = within(this.#now().parts, sight).filter((part) => !this.#isRead(part))
    this.#desk.shade(new Set(unread.map(({ line }) => line)))
  }

  #isRead({ line, part }: LinePart): boolean {
    return this.#reading.hasPart(line, part)
  }

  #count(): void {
    const lines = [...this.#now().lines.keys()]
    const read = lines.filter((line) => this.#reading.has(line)).length
    const now = this.#part.now()
    if (now.read !== read || now.lines !== lines.length) this.#part.set({ read, lines: lines.length })
  }

  #now(): PageText {
    const { doc } = this.#desk.state
    if (this.#text.document !== doc) this.#text = textOf(doc)
    return this.#text
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

function textOf(document: Node): PageText {
  const parts = linePartsOf(document)
  return { document, parts, lines: partCounts(parts) }
}

function within(parts: readonly LinePart[], { from, to }: Lit): readonly LinePart[] {
  return parts.filter((part) => part.from < to && part.to > from)
}
