import type { LibraryClient } from '../../core/contract'
import type { StandingTag } from '../../core/document'
import { CardWalk, type Direction, nearest } from '../card'
import type { DeskPage } from '../desk'
import { openSeries } from '../series'
import { dismissAll, giveKind, type Move, markFor, resizedHint, resizeTag, tagPlaces, untag } from './acts'
import { type Hint, nextHint, sameHint } from './hint'
import { Hints, tagAt } from './hints'
import { kindOf, ruleOf, type TagKind, tagOf } from './kinds'

/** What was done on one walk. */
export interface Tally {
  readonly taken: number
  readonly dismissed: number
}

/** The card of a suggestion, or of a tag, is open. `held`: it has the keys. */
type Open =
  | { readonly kind: 'hint'; readonly at: Hint; readonly held: boolean }
  | { readonly kind: 'tag'; readonly at: StandingTag; readonly held: boolean }

/** No suggestion is left. */
interface NoneLeft {
  readonly kind: 'done'
  readonly tally: Tally
}

const isOpen = (state: { readonly kind: string }): state is Open =>
  state.kind === 'hint' || state.kind === 'tag'
const nothing: Tally = { taken: 0, dismissed: 0 }

/** The way through a page's suggestions, card by card, and the card of a tag. */
export class TagWalk extends CardWalk<Open, NoneLeft> {
  readonly hints: Hints
  #tally: Tally = nothing
  #done: readonly Hint[] = []
  #waiting = false

  constructor(desk: DeskPage, hints: Hints) {
    super(desk, 'tag')
    this.hints = hints
    hints.now.subscribe(() => this.#follow())
  }

  /** To the next suggestion, or the one before; from an open card or else the caret. A card without the keys gets them. */
  step(direction: Direction): void {
    const now = this.state.now()
    if (isOpen(now) && !now.held) this.hold(true)
    else if (this.hints.known.now()) this.#goFrom(isOpen(now) ? now.at : this.desk.state.selection, direction)
    else void this.#stepOnceKnown(direction)
  }

  openHint(at: Hint, held: boolean): void {
    this.show({ kind: 'hint', at, held })
  }

  openTag(at: StandingTag, held: boolean): void {
    this.show({ kind: 'tag', at, held })
  }

  /** Opens the card of what stands at the caret: a tag, else a suggestion. False where there is neither. */
  openHere(): boolean {
    const { doc, selection } = this.desk.state
    const pos = selection.from
    const tag = tagAt(doc, pos)
    const hint = this.hints.refresh().hints.find(({ from, to }) => from <= pos && pos <= to)
    if (tag) this.openTag(tag, true)
    else if (hint) this.openHint(hint, true)
    return tag !== null || hint !== undefined
  }

  /** Takes the suggestion, as another kind perhaps, and goes on. */
  take(kind?: TagKind): void {
    const at = this.#hint()
    if (!at) return
    const mark = kind === undefined || kind === at.kind ? at.mark : markFor(this.desk, at, kind)
    this.#act('taken', at, () => tagPlaces(this.desk, [{ from: at.from, to: at.to, mark }]))
  }

  /** Throws what the library threw, where more than this place is meant. */
  async dismiss(scope: 'here' | 'page' | 'library'): Promise<void> {
    const at = this.#hint()
    if (!at) return
    if (scope === 'here') {
      this.#act('dismissed', at, () => dismissAll(this.desk, [at]))
      return
    }
    const decided = await this.acting.until(async () => {
      if (!(await this.desk.doubts.decide(at, ruleOf(at.kind), scope))) return false
      await this.hints.ask()
      return true
    })
    const now = this.state.now()
    // She may have gone away meanwhile.
    if (decided && now.kind === 'hint' && sameHint(now.at, at)) this.#act('dismissed', at, () => true)
  }

  /** Moves an edge of the suggestion before it is taken, or of the tag. False where it cannot go there. */
  resize(move: Move): boolean {
    const now = this.state.now()
    if (now.kind === 'tag') {
      const at = this.acting.during(() => resizeTag(this.desk, now.at, move))
      if (at) this.show({ ...now, at })
      return at !== null
    }
    const at = this.#hint()
    const next = at && resizedHint(this.desk, at, move)
    if (next) this.show({ kind: 'hint', at: next, held: true })
    return next !== null || at === null
  }

  /** Gives the tag another kind. */
  giveKind(kind: TagKind): void {
    const at = this.#tag()
    if (at) this.acting.during(() => giveKind(this.desk, at, kind))
    this.again()
  }

  /** Takes the tag away and goes back into the text. */
  remove(): void {
    const at = this.#tag()
    if (!at) return
    this.acting.during(() => untag(this.desk, at, ruleOf(kindOf(at.mark))))
    this.close()
  }

  /** Shows the tag as it is now; where it is no more, the card closes. */
  again(): void {
    const now = this.state.now()
    if (now.kind !== 'tag') return
    const { from, to, mark } = now.at
    const tags = this.hints.refresh().tags.filter((tag) => tag.from === from && tag.to === to)
    const at = tags.find((tag) => tag.mark.type === mark.type) ?? tags[0]
    if (at) this.show({ ...now, at })
    else this.close()
  }

  /** Opens the series of all that reads the same. */
  series(): void {
    const now = this.state.now()
    if (!isOpen(now)) return
    const { text, mark } = now.at
    openSeries({ kind: 'tag', text, tag: tagOf(mark), scope: 'issue', dropped: this.setAside() })
  }

  /** Closes the card for a view over the window. Answers how to come back to it, where its place still stands. */
  setAside(): () => void {
    const now = this.state.now()
    const [tally, done] = [this.#tally, this.#done]
    this.close()
    return () => {
      const { hints, tags } = this.hints.refresh()
      const hint = now.kind === 'hint' && hints.find((one) => sameHint(one, now.at))
      const tag =
        now.kind === 'tag' && tags.find(({ from, mark }) => from === now.at.from && mark.eq(now.at.mark))
      if (hint) this.openHint(hint, true)
      else if (tag) this.openTag(tag, true)
      else return
      this.#tally = tally
      this.#done = done
    }
  }

  /** Takes the page's last operation back, and shows the suggestion again that it had answered. */
  async undo(): Promise<void> {
    if (this.acting.on) return
    const last = this.#done.at(-1)
    await this.acting.until(async () => {
      await this.desk.keepingCaret(() => this.desk.acts.undo())
      await this.hints.ask()
    })
    this.#done = this.#done.slice(0, -1)
    const { hints } = this.hints.refresh()
    const again = last && hints.find(({ from, text }) => from === last.from && text === last.text)
    if (again) this.openHint(again, true)
    else this.again()
  }

  /** A page that was just opened has no suggestions yet: the first answer is waited for, rather than that none is left. */
  async #stepOnceKnown(direction: Direction): Promise<void> {
    if (this.#waiting) return
    this.#waiting = true
    await this.hints.ask()
    this.#waiting = false
    if (this.hints.known.now() && !isOpen(this.state.now()))
      this.#goFrom(this.desk.state.selection, direction)
  }

  #act(act: keyof Tally, at: Hint, work: () => boolean): void {
    if (!this.acting.during(work)) return
    this.#done = [...this.#done, at]
    this.#tally = { ...this.#tally, [act]: this.#tally[act] + 1 }
    this.#goFrom({ from: at.from, to: at.from }, 1)
  }

  #goFrom(place: { readonly from: number; readonly to: number }, direction: Direction): void {
    const hints = this.acting.during(() => this.hints.refresh().hints)
    const next = nextHint(hints, place, direction)
    if (next) this.openHint(next, true)
    else this.show({ kind: 'done', tally: this.#tally })
  }

  #hint(): Hint | null {
    const now = this.state.now()
    return now.kind === 'hint' && !this.acting.on ? now.at : null
  }

  #tag(): StandingTag | null {
    const now = this.state.now()
    return now.kind === 'tag' && !this.acting.on ? now.at : null
  }

  protected forget(): void {
    this.#tally = nothing
    this.#done = []
  }

  /** The text was edited, or other suggestions are known: the card goes with its place, or on where that is no more. */
  #follow(): void {
    const now = this.state.now()
    if (this.acting.on || !isOpen(now)) return
    const { hints, tags } = this.hints.now.now()
    if (now.kind === 'hint') {
      const at = nearest(hints, now.at, (hint) => hint.text === now.at.text && hint.kind === now.at.kind)
      if (at === now.at) return
      // Grown or shrunk, it is nobody's suggestion but stands as long as its text does.
      const own = hints.some((hint) => hint.from < now.at.to && hint.to > now.at.from)
      if (at) this.show({ ...now, at })
      else if (!own) this.#gone(now)
      return
    }
    const at = nearest(tags, now.at, ({ mark }) => mark.type === now.at.mark.type)
    if (at === now.at) return
    if (at && at.from <= now.at.to && at.to >= now.at.from) this.show({ ...now, at })
    else this.leave()
  }

  #gone({ at, held }: Open): void {
    if (held) {
      this.acting.moved()
      this.#goFrom({ from: at.from, to: at.from }, 1)
    } else this.leave()
  }
}

const walks = new WeakMap<DeskPage, TagWalk>()

/** The suggestions and the cards of an open page: one for as long as the page is open. */
export function tagWalkOf(desk: DeskPage, library: Pick<LibraryClient, 'tags'>): TagWalk {
  const walk = walks.get(desk) ?? new TagWalk(desk, new Hints(desk, library.tags))
  walks.set(desk, walk)
  return walk
}
