import { isAboutLayout } from '../../core/document'
import { CardWalk, type Direction, nearest } from '../card'
import type { DeskPage, SuspectNow } from '../desk'
import { openSeries } from '../series'
import { fixSuspect, putOff, sayFine, sayPrinted, seriesLike } from './answers'
import { asShown, isSame, isSameText, nextOn, type Way } from './queue'
import { type Act, type Done, type NoneLeft, type Open, tallyOf } from './walk-state'
import type { Beside } from './word-beside'

/** Where nobody could say what is doubted, it is asked again after so many milliseconds. */
const again = 500

/** The way through a page's suspects, card by card. */
export class Walk extends CardWalk<Open, NoneLeft> {
  #done: readonly Done[] = []
  #seen: ReadonlySet<string> = new Set()
  /** Ids of those that she went past since she last turned round. */
  #passed: ReadonlySet<string> = new Set()
  #turns: Promise<void> = Promise.resolve()

  constructor(desk: DeskPage) {
    super(desk, 'doubt')
    desk.found.subscribe(() => this.#follow())
  }

  /**
   * To the next suspect, or the one before; from an open card or else the caret. A card without the keys gets them. Once
   * she has gone past all there are, and decided none, that is said.
   */
  step(direction: Direction): void {
    const now = this.state.now()
    if (now.kind === 'open' && !now.held) {
      this.hold(true)
      return
    }
    if (now.kind === 'looking') return
    const at = now.kind === 'open' ? now.at : null
    this.#passed = direction > 0 && at ? new Set([...this.#passed, at.suspect.id]) : new Set()
    this.#goFrom({ place: at ?? this.desk.state.selection, direction, seen: new Set(), at })
  }

  /** To the first suspect of the page. */
  begin(): void {
    this.#goFrom({ place: { from: 0, to: 0 }, direction: 1, seen: new Set(), at: null })
  }

  /** Opens a suspect's card. `held` = it takes the focus. */
  open(at: SuspectNow, held: boolean): void {
    this.show({ kind: 'open', at, held })
  }

  /** Puts one of the suggestions in its place. */
  fix(index: number): void {
    const at = this.#at()
    if (at?.suspect.suggestions[index] === undefined) return
    this.#act('fixed', at, () => fixSuspect(this.desk, at, index))
  }

  asPrinted(note: string): void {
    const at = this.#at()
    if (!at || isAboutLayout(at.suspect.rule)) return
    this.#act('printed', at, () => sayPrinted(this.desk, at, note))
  }

  /** Throws what the library threw, where more than this place is meant. */
  async fine(scope: 'here' | 'page' | 'library'): Promise<void> {
    const at = this.#at()
    if (!at) return
    const { pair, suspect } = at
    if (!pair && scope === 'here') {
      this.#act('fine', at, () => sayFine(this.desk, at))
      return
    }
    await this.acting.until(async () => {
      const { acts, doubts } = this.desk
      // Of two numbers that disagree it is said that they count different things.
      if (pair) await acts.beside(() => doubts.setDifferent(at, pair))
      else if (scope !== 'here' && !(await doubts.decide(at, suspect.rule, scope))) return
      const now = this.state.now()
      // She may have gone away meanwhile.
      if (now.kind === 'open' && isSame(now.at, at)) this.#act('fine', at, () => true)
    })
  }

  later(): void {
    const at = this.#at()
    if (!at) return
    if (!at.suspect.later) {
      this.#act('later', at, () => putOff(this.desk, at))
      return
    }
    // Put off once more when it came again at the end: this walk is over for it. The page stays as it is.
    this.#seen = new Set([...this.#seen, at.suspect.id])
    this.#act('later', at, () => true, true)
  }

  /** Opens the series of all that is like it, once it is known what it is looked for with. */
  async series(besideOf: (at: SuspectNow) => Promise<Beside>): Promise<void> {
    const at = this.#at()
    if (!at) return
    const beside = await this.acting.until(() => besideOf(at))
    // Closed meanwhile.
    if (this.#at() !== at) return
    const series = seriesLike(at, beside)
    if (!series) return
    const done = this.#done
    this.close()
    openSeries({ ...series, dropped: () => this.#comeBack(at, done) })
  }

  /** Takes back what was done last on the page, and shows the suspect again that it had answered. Calls queue. */
  undo(): Promise<void> {
    this.#turns = this.#turns.then(() => this.#undoOnce())
    return this.#turns
  }

  async #undoOnce(): Promise<void> {
    if (this.acting.on) return
    await this.acting.until(async () => {
      const last = this.#done.at(-1)
      if (!last?.idle) {
        await this.desk.keepingCaret(() => this.desk.acts.undo())
        await this.desk.doubts.ask()
      }
      this.#done = this.#done.slice(0, -1)
      if (last) this.#seen = new Set([...this.#seen].filter((id) => id !== last.at.suspect.id))
      const suspects = this.desk.suspects()
      const again =
        last &&
        (suspects.find((one) => isSame(one, last.at)) ??
          nearest(suspects, last.at, (one) => isSameText(one, last.at)))
      if (again) this.open(again, true)
    })
  }

  /** To a suspect that the walk was left at, with what was done until then. */
  #comeBack(left: SuspectNow, done: readonly Done[]): void {
    const at = this.desk.suspects().find((one) => isSame(one, left))
    if (!at) return
    this.open(at, true)
    this.#done = done
  }

  #act(act: Act, at: SuspectNow, perform: () => boolean, idle = false): void {
    if (!this.acting.during(perform)) return
    this.#passed = new Set()
    this.#done = [...this.#done, { act, at, idle }]
    this.#goOn(at, act === 'later' ? at : null)
  }

  /** From a place that is answered. */
  #goOn({ from }: SuspectNow, at: SuspectNow | null): void {
    this.#goFrom({ place: { from, to: from }, direction: 1, seen: this.#seen, at })
  }

  #goFrom(way: Way): void {
    const suspects = this.acting.during(() => this.desk.suspects())
    const next = nextOn(way, suspects)
    const open = suspects.filter(({ suspect }) => !suspect.later)
    const passed = open.length > 0 && open.every(({ suspect }) => this.#passed.has(suspect.id))
    if (next && !passed) {
      this.open(next, true)
      return
    }
    const tally = tallyOf(this.#done)
    if (!this.#knowsAll()) void this.#look({ kind: 'looking', tally, way })
    else this.show({ kind: 'done', tally, left: suspects.length, passed: passed ? open.length : 0 })
  }

  /** Goes on once all is known, unless she went away, or a suspect was found before. */
  async #look(looking: Extract<NoneLeft, { kind: 'looking' }>): Promise<void> {
    this.show(looking)
    const waits = () => this.state.now() === looking && !this.#knowsAll()
    while (waits()) {
      await this.desk.doubts.askAll()
      if (waits()) await new Promise((resolve) => setTimeout(resolve, again))
    }
    if (this.state.now() !== looking) return
    this.acting.moved()
    this.#goFrom(looking.way)
  }

  #knowsAll(): boolean {
    const { doubts, state } = this.desk
    return doubts.knows(state.doc)
  }

  #at(): SuspectNow | null {
    const now = this.state.now()
    return now.kind === 'open' && !this.acting.on ? now.at : null
  }

  protected forget(): void {
    this.#done = []
    this.#seen = new Set()
    this.#passed = new Set()
  }

  /** The text was edited, or other suspects are known: the card goes with its place, or on where that is no more. */
  #follow(): void {
    const now = this.state.now()
    if (this.acting.on) return
    if (now.kind === 'looking') {
      const found = nextOn(now.way, this.desk.found.now().suspects)
      if (!found) return
      this.acting.moved()
      this.open(found, true)
      return
    }
    if (now.kind !== 'open') return
    const { suspects } = this.desk.found.now()
    const still = suspects.find((one) => isSame(one, now.at)) ?? suspects.find((one) => stands(one, now.at))
    if (still === now.at) return
    if (still) this.show({ ...now, at: asShown(still, now.at) })
    else if (now.held) {
      this.acting.moved()
      this.#goOn(now.at, null)
    } else this.leave()
  }
}

const stands = (one: SuspectNow, other: SuspectNow) =>
  one.suspect.rule === other.suspect.rule && one.from === other.from

const walks = new WeakMap<DeskPage, Walk>()

/** The walk through an open page: one for as long as the page is open. */
export function walkOf(desk: DeskPage): Walk {
  const walk = walks.get(desk) ?? new Walk(desk)
  walks.set(desk, walk)
  return walk
}
