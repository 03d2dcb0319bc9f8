import type { Node } from 'prosemirror-model'
import type { EditorState, Transaction } from 'prosemirror-state'
import type { Decoration } from 'prosemirror-view'
import { type Change, ChangesFinder, type DraftedChanges, type TakenBack } from '../../core/document'
import type { Source } from '../../core/text'
import { Cell, type Store } from '../store'
import { changeDecorations, SuspectLooks } from './decorations'
import type { Doubts } from './doubts'
import { atOnce, whenIdle } from './idle'
import type { Shown } from './shown'
import type { SuspectNow } from './suspects-now'

/** After the last key, in milliseconds, before the page is compared with its source again. */
const rest = 120
/** However long the typing goes on, it is compared this often. */
const longest = 1_000

/** What a page's text holds that an editor wants listed. Positions are those of `document`. */
export interface Found {
  readonly document: Node
  readonly changes: readonly Change[]
  /** Corrections that were taken back, and can be made again. */
  readonly takenBack: readonly TakenBack[]
  readonly suspects: readonly SuspectNow[]
  /** Whether all that is doubted was known once since the page was opened: before, that there is no suspect says nothing. */
  readonly answered: boolean
  /** Without white space. */
  readonly characters: number
}

interface Watched {
  state(): EditorState
  dispatch(tr: Transaction): void
  composing(): boolean
}

/** Finds changes and suspects off the typing path, lists them and shows them in the text. */
export class Findings {
  readonly found: Store<Found>
  readonly showsChanges: Store<boolean>
  readonly #found: Cell<Found>
  readonly #showsChanges = new Cell(false)
  readonly #editor: Watched
  readonly #changes: ChangesFinder
  readonly #doubts: Pick<Doubts, 'in' | 'ask' | 'knows'>
  readonly #shownChanges: Shown
  readonly #shownSuspects: Shown
  #timer: ReturnType<typeof setTimeout> | null = null
  #due = 0
  #stopIdle: (() => void) | null = null
  /** The library answered since: what was found is not what is known. */
  #stale = false
  #looks = new SuspectLooks((rule) => rule)

  constructor(
    editor: Watched,
    source: Source,
    draft: DraftedChanges,
    doubts: Pick<Doubts, 'in' | 'ask' | 'knows'>,
    shown: { changes: Shown; suspects: Shown },
  ) {
    this.#editor = editor
    this.#changes = new ChangesFinder(source, draft)
    this.#doubts = doubts
    this.#shownChanges = shown.changes
    this.#shownSuspects = shown.suspects
    this.#found = new Cell(atOnce(this.#look(false)))
    this.found = this.#found
    this.showsChanges = this.#showsChanges
  }

  /** The document changed: looks again when the typing rests. */
  changed(now: number): void {
    this.#stopIdle?.()
    this.#stopIdle = null
    if (this.#timer === null) this.#due = now + longest
    else clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#again(), Math.max(0, Math.min(rest, this.#due - now)))
  }

  /** The library answered: looks again when there is time. */
  answered(): void {
    this.#stale = true
    if (this.#timer === null) this.#whenIdle()
  }

  /** What is found in the text as it is at this moment; positions are those of the editor's state until its next edit. */
  now(): Found {
    const found = this.#found.now()
    return this.#stale || found.document !== this.#editor.state().doc ? this.refresh() : found
  }

  /** Looks now, whatever is known. */
  refresh(): Found {
    if (this.#timer !== null) {
      clearTimeout(this.#timer)
      this.#timer = null
      void this.#doubts.ask()
    }
    this.#stopIdle?.()
    this.#stopIdle = null
    atOnce(this.#lookAndTell())
    return this.#found.now()
  }

  setShowsChanges(on: boolean): void {
    this.#showsChanges.set(on)
    this.refresh()
  }

  /** How rules are called, in the editor's language. */
  setLabels(label: (rule: string) => string): void {
    this.#looks = new SuspectLooks(label)
    this.draw()
  }

  /** Brings what is shown in the text in line with what was found. */
  draw(): void {
    atOnce(this.#draw())
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#stopIdle?.()
  }

  #again(): void {
    this.#timer = null
    if (this.#editor.composing()) {
      this.changed(Date.now())
      return
    }
    this.#whenIdle()
    void this.#doubts.ask()
  }

  #whenIdle(): void {
    this.#stopIdle?.()
    this.#stopIdle = whenIdle(this.#lookAndTell())
  }

  // Each step is short enough that a key which comes during it is not felt to wait.

  *#lookAndTell(): Generator<undefined, void> {
    const old = this.#found.now()
    const found = unchanged(old, yield* this.#look(old.answered))
    this.#stale = false
    yield
    this.#found.set(found)
    yield
    yield* this.#draw()
  }

  *#look(before: boolean): Generator<undefined, Found> {
    const { doc } = this.#editor.state()
    const compared = this.#changes.compare(doc)
    yield
    const suspects = this.#doubts.in(doc)
    const answered = before || this.#doubts.knows(doc)
    return { document: doc, ...compared, suspects, answered, characters: charactersOf(doc) }
  }

  *#draw(): Generator<undefined, void> {
    const { changes, suspects } = this.#found.now()
    this.#show(this.#shownChanges, this.#showsChanges.now() ? changeDecorations(changes) : [])
    yield
    this.#show(this.#shownSuspects, this.#looks.decorations(suspects))
  }

  #show(shown: Shown, wanted: readonly Decoration[]): void {
    const tr = shown.show(this.#editor.state(), wanted)
    if (tr) this.#editor.dispatch(tr)
  }
}

const characters = new WeakMap<Node, number>()

/** Without white space. Of what was counted before, nothing is read again. */
function charactersOf(node: Node): number {
  if (node.isText) return (node.text ?? '').replace(/\s/gu, '').length
  const known = characters.get(node)
  if (known !== undefined) return known
  let count = 0
  node.forEach((child) => {
    count += charactersOf(child)
  })
  characters.set(node, count)
  return count
}

/** The same object where nothing else was found. */
function unchanged(old: Found, now: Found): Found {
  const same =
    old.document === now.document &&
    old.answered === now.answered &&
    old.suspects.length === now.suspects.length &&
    old.suspects.every((one, index) => one === now.suspects[index])
  return same ? old : now
}
