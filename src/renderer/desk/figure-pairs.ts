import { getVersion } from 'prosemirror-collab'
import type { Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import type { FigureDisagreement, LibraryClient, OpenSuspect, PageId } from '../../core/contract'
import { Decided, standingTags } from '../../core/document'
import { positionOf } from '../../core/find'
import { Cell } from '../store'
import type { Asking } from './asking'
import { Followed } from './followed'
import type { ActBeside } from './past'
import type { SuspectNow } from './suspects-now'

/** The name under which two numbers that disagree are a suspect. */
const rule = 'figures-disagree'
/** So many are asked for. */
const most = 50
/** After the last change of the text the library is asked again; after a lost link, later. In milliseconds. */
const rest = 1_500
const again = 4_000

const turns = new Cell(0)

/** Something was said elsewhere of numbers that disagree: open pages ask again. */
export function compareAgain(): void {
  turns.set(turns.now() + 1)
}

export interface PairsOptions extends Asking {
  readonly library: Pick<LibraryClient['figures'], 'disagreements' | 'setDifferent' | 'forgetDifferent'>
}

/** A number of the page that disagrees with another one, here or elsewhere in the library. `pair.one` is the one here. */
type PairNow = SuspectNow & { readonly pair: FigureDisagreement }

/**
 * Asks the library which of the page's figures disagree with others: when the page is opened, and when its figures were
 * changed and typing rests. All figures of the library are compared, which takes longer than proofreading.
 */
export class FigurePairs {
  readonly #options: PairsOptions
  readonly #followed = new Followed<PairNow>(({ suspect }) => suspect.text)
  /** Said to count different things, since the library was asked. */
  readonly #different = new Set<string>()
  #timer: ReturnType<typeof setTimeout> | null = null
  #asking: Promise<void> | null = null
  /** What the figures said when the library was asked; null = it was not. */
  #askedOf: string | null = null
  #closed = false
  readonly #stop: () => void

  constructor(options: PairsOptions) {
    this.#options = options
    this.#stop = turns.subscribe(() => this.#askAnew())
  }

  follow(tr: Transaction): void {
    this.#followed.follow(tr)
    this.#soon(rest)
  }

  /** In the order of the document. What was answered since is none any more. */
  in(document: Node): readonly SuspectNow[] {
    const pairs = this.#followed.in(document)
    if (pairs.length === 0) return pairs
    const decided = new Decided(document)
    return pairs.flatMap((one) => {
      const { suspect } = one
      if (this.#different.has(suspect.id) || decided.answers(rule, one)) return []
      const later = decided.putsOff(rule, one)
      return [later === suspect.later ? one : { ...one, suspect: { ...suspect, later } }]
    })
  }

  /** Whether all is known of a text’s figures. */
  knows(document: Node): boolean {
    return figuresSaid(document) === (this.#askedOf ?? '')
  }

  /** Keeps that the two count different things. Throws what the library threw. */
  async setDifferent({ suspect }: SuspectNow, { one, other }: FigureDisagreement): Promise<ActBeside> {
    const { library } = this.#options
    // The act outlives the page.
    const here = new WeakRef(this)
    const say = (different: boolean) => {
      const pairs = here.deref()
      if (pairs && !pairs.#closed) pairs.#say(suspect.id, different)
      else compareAgain()
    }
    const told = ({ page, text, sentence }: FigureDisagreement['one']) => ({ page, text, sentence })
    let id = 0
    const again = async () => {
      ;({ id } = await library.setDifferent({ one: told(one), other: told(other) }))
      say(true)
    }
    const back = async () => {
      await library.forgetDifferent({ id })
      say(false)
      // Where the library was asked meanwhile, it left the two out.
      compareAgain()
    }
    await again()
    return { back, again }
  }

  /** Settled once the library was asked about the figures as they are now, or cannot be. */
  async ask(): Promise<void> {
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = null
    })
    return this.#asking
  }

  close(): void {
    this.#closed = true
    this.#stop()
    if (this.#timer !== null) clearTimeout(this.#timer)
  }

  #say(suspect: string, different: boolean): void {
    if (different) this.#different.add(suspect)
    else this.#different.delete(suspect)
    this.#options.onFound()
  }

  #askAnew(): void {
    if (this.#askedOf === null) return
    this.#askedOf = null
    this.#soon(0)
  }

  #soon(after: number): void {
    if (this.#closed) return
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#timer = null
      void this.ask()
    }, after)
  }

  async #ask(): Promise<void> {
    const { page, library, state, composing, flush, pending, onFound } = this.#options
    const said = figuresSaid(state().doc)
    if (this.#closed || said === this.#askedOf) return
    if (said === '' && this.#askedOf === null) return
    if (composing() || !(await flush()) || pending() || composing()) return this.#soon(again)
    const { doc } = state()
    const version = getVersion(state())
    this.#followed.asked()
    try {
      const scope = { kind: 'page', page } as const
      const { disagreements } = await library.disagreements({ scope, limit: most })
      if (this.#closed) return
      this.#askedOf = getVersion(state()) === version ? figuresSaid(doc) : null
      this.#different.clear()
      this.#followed.answered(disagreements.flatMap((found) => placed(doc, page, found)))
      onFound()
      if (this.#askedOf === null) this.#soon(rest)
    } catch {
      // The link is lost, and who sends steps says so.
      this.#soon(again)
    }
  }
}

/** What the figures of a document are and say. '' = it has none. */
function figuresSaid(document: Node): string {
  return standingTags(document)
    .filter(({ mark }) => mark.type.name === 'figure')
    .map(({ text, mark, line }) => `${line} ${text} ${JSON.stringify(mark.attrs)}`)
    .join('\n')
}

/** A disagreement as a suspect of the page, at the number of the two that stands here first. */
function placed(
  document: Node,
  page: PageId,
  { one, other, how, confidence }: FigureDisagreement,
): PairNow[] {
  const sides = [
    { one, other },
    { one: other, other: one },
  ].flatMap((pair) => {
    const start = pair.one.page === page ? positionOf(document, pair.one) : null
    return start === null ? [] : [{ ...pair, from: start + pair.one.from }]
  })
  const [side] = sides.toSorted((a, b) => a.from - b.from)
  if (!side) return []
  const { text } = side.one
  const [from, to] = [side.from, side.from + text.length]
  if (to > document.content.size || document.textBetween(from, to) !== text) return []
  const suspect: OpenSuspect = {
    ...{ from, to, rule, confidence, text, left: '', right: '', later: false },
    id: `${rule} ${side.one.article} ${text} ${side.other.page} ${side.other.article} ${side.other.text}`,
    reason: { key: `ledger.how.${how}` },
    suggestions: [side.other.text],
    line: lineAt(document, from),
  }
  const pair = { one: side.one, other: side.other, how, confidence }
  return [{ suspect, line: suspect.line, from, to, pair }]
}

function lineAt(document: Node, pos: number): number {
  const tag = standingTags(document).find(({ from, to }) => from <= pos && pos < to)
  return tag?.line ?? 0
}
