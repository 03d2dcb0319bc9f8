import { getVersion, sendableSteps } from 'prosemirror-collab'
import type { Node } from 'prosemirror-model'
import { Decoration } from 'prosemirror-view'
import type { LibraryClient } from '../../core/contract'
import { Decided, type StandingTag, standingTags, tagsOver } from '../../core/document'
import { atOnce, type DeskPage, Followed, piecesOf, whenIdle } from '../desk'
import { Cell, type Store } from '../store'
import { type Hint, hintsOf, nothingTold, sameHint, toldHints } from './hint'
import { ruleOf, type TagKind } from './kinds'
import { pictureDecorations } from './pictures'
import { shownTags } from './shown'

/** What stands on a page, and what might. Positions are those of `document`. */
export interface Tagging {
  readonly document: Node
  readonly tags: readonly StandingTag[]
  /** In the order of the document, as far as they are to be shown. */
  readonly hints: readonly Hint[]
}

/** After a change, and after a lost link, the library is asked again, in milliseconds. */
const rest = 150
const again = 2_000

/** Asks the library what might be tagged whenever typing rests, and outlines it in the text. */
export class Hints {
  readonly now: Store<Tagging>
  /** Whether the library has answered yet: before, an empty list says nothing. */
  readonly known: Store<boolean>
  readonly #now: Cell<Tagging>
  readonly #known = new Cell(false)
  readonly #desk: DeskPage
  readonly #library: Pick<LibraryClient['tags'], 'suggest'>
  readonly #followed = new Followed<Hint>(({ text }) => text)
  #told = nothingTold
  #timer: ReturnType<typeof setTimeout> | null = null
  #asking: Promise<void> | null = null
  #once = false
  #drawn = false
  #askedOf: Node | null = null
  #stopIdle: () => void = () => undefined
  #stopping: readonly (() => void)[] = []

  constructor(desk: DeskPage, library: Pick<LibraryClient['tags'], 'suggest'>) {
    this.#desk = desk
    this.#library = library
    this.#now = new Cell(this.#look())
    this.now = this.#now
    this.known = this.#known
  }

  /** Begins to follow the page; answers how to stop. */
  start(): () => void {
    this.#stopping = [
      this.#desk.follow((tr) => {
        this.#followed.follow(tr)
        this.#stopIdle()
      }),
      this.#desk.found.subscribe(() => {
        this.#stopIdle()
        this.#stopIdle = whenIdle(this.#refresh())
        if (this.#desk.state.doc !== this.#askedOf) this.#soon(rest)
      }),
      shownTags.subscribe(() => this.refresh()),
    ]
    this.refresh()
    void this.ask()
    return () => {
      for (const stop of this.#stopping) stop()
      this.#stopping = []
      if (this.#timer !== null) clearTimeout(this.#timer)
      this.#stopIdle()
    }
  }

  /** What is there at this moment; positions are those of the editor's state until its next edit. */
  refresh(): Tagging {
    this.#stopIdle()
    return atOnce(this.#refresh())
  }

  /** In steps, each short enough that a key which comes during it is not felt to wait; all are of one document. */
  *#refresh(): Generator<undefined, Tagging> {
    const before = this.#now.now()
    const found = this.#look()
    yield
    const same =
      before.document === found.document &&
      before.hints.length === found.hints.length &&
      before.hints.every((hint, index) => hint === found.hints[index])
    if (!same || !this.#drawn) {
      this.#drawn = false
      this.#now.set(found)
      yield
      this.#desk.highlights.outline([...outlined(found), ...pictureDecorations(found.document)])
      this.#drawn = true
    }
    return same ? before : found
  }

  /** Settled once an answer about the text as it is now is there, or cannot be had. */
  async ask(): Promise<void> {
    if (this.#asking) this.#once = true
    this.#asking ??= this.#askAll().finally(() => {
      this.#asking = null
    })
    return this.#asking
  }

  #look(): Tagging {
    const { doc } = this.#desk.state
    const decided = new Decided(doc)
    const hidden = shownTags.now()
    const hints = this.#followed.in(doc).filter((hint) => {
      if (hidden.has('hints') || hidden.has(hint.kind) || (!hint.sure && hidden.has('unsure'))) return false
      const of = ruleOf(hint.kind)
      return tagsOver(doc, hint, of).length === 0 && !decided.answers(of, hint)
    })
    return { document: doc, tags: standingTags(doc), hints }
  }

  #soon(after: number): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#timer = null
      void this.ask()
    }, after)
  }

  async #askAll(): Promise<void> {
    do {
      this.#once = false
      await this.#ask()
    } while (this.#once && this.#stopping.length > 0)
  }

  async #ask(): Promise<void> {
    // Whoever types on is asked for again when that rests.
    if (!(await this.#desk.flush()) || sendableSteps(this.#desk.state) !== null) return
    const { state } = this.#desk
    this.#askedOf = state.doc
    this.#followed.asked()
    try {
      const version = getVersion(state)
      const { answer: since } = this.#told
      const page = this.#desk.opened.page.id
      const answer = await this.#library.suggest({ page, version, ...(since ? { since } : {}) })
      if (this.#stopping.length === 0 || answer.kind !== 'found' || answer.version !== version) return
      this.#told = toldHints(this.#told, answer)
      this.#followed.answered(this.#kept(hintsOf(this.#told)))
      this.refresh()
      this.#known.set(true)
    } catch {
      // The link is lost, and who sends steps says so.
      if (this.#stopping.length > 0) this.#soon(again)
    }
  }

  /** The same objects for the same suggestions, so that nothing is drawn anew. */
  #kept(found: readonly Hint[]): readonly Hint[] {
    const before = new Map(this.#now.now().hints.map((hint) => [hint.from, hint]))
    return found.map((hint) => {
      const old = before.get(hint.from)
      return old && sameHint(old, hint) && old.confidence === hint.confidence ? old : hint
    })
  }
}

function outlined({ document, hints }: Tagging): readonly Decoration[] {
  return piecesOf(document, hints).flatMap(({ place: { kind, sure }, pieces }) =>
    pieces.map(({ from, to, torn }) => {
      const shape = ['hint', kind, sure ? '' : 'unsure', torn].filter(Boolean).join(' ')
      return Decoration.inline(from, to, { class: shape }, { id: shape })
    }),
  )
}

/** The tag at a position, the shortest if several are; at an edge the one that begins there. null = none. */
export function tagAt(document: Node, pos: number, of?: TagKind): StandingTag | null {
  const rule = of && ruleOf(of)
  const [found] = standingTags(document)
    .filter(
      ({ from, to, mark }) => from <= pos && pos <= to && (rule === undefined || mark.type.name === rule),
    )
    .toSorted((a, b) => Number(a.to === pos) - Number(b.to === pos) || a.to - a.from - (b.to - b.from))
  return found ?? null
}
