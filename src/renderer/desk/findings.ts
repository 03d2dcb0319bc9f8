import type { Node } from 'prosemirror-model'
import type { EditorState, Transaction } from 'prosemirror-state'
import { type Change, ChangesFinder, type Draft, type TakenBack } from '../../core/document'
import type { Source } from '../../core/text'
import { changeDecorations, changeId, suspectDecorations } from './decorations'
import type { Proofing } from './proofing'
import type { Shown } from './shown'
import { Cell, type Store } from './store'
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
  readonly #proofing: Pick<Proofing, 'in' | 'ask'>
  readonly #shownChanges: Shown
  readonly #shownSuspects: Shown
  #timer: ReturnType<typeof setTimeout> | null = null
  #due = 0
  #label: (rule: string) => string = (rule) => rule

  constructor(
    editor: Watched,
    source: Source,
    draft: Draft,
    proofing: Pick<Proofing, 'in' | 'ask'>,
    shown: { changes: Shown; suspects: Shown },
  ) {
    this.#editor = editor
    this.#changes = new ChangesFinder(source, draft)
    this.#proofing = proofing
    this.#shownChanges = shown.changes
    this.#shownSuspects = shown.suspects
    this.#found = new Cell(this.#look())
    this.found = this.#found
    this.showsChanges = this.#showsChanges
  }

  /** The document changed: looks again when the typing rests. */
  changed(now: number): void {
    if (this.#timer === null) this.#due = now + longest
    else clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#again(), Math.max(0, Math.min(rest, this.#due - now)))
  }

  /** Looks now; positions are those of the editor's state until its next edit. */
  refresh(): Found {
    if (this.#timer !== null) {
      clearTimeout(this.#timer)
      this.#timer = null
      void this.#proofing.ask()
    }
    const old = this.#found.now()
    const found = unchanged(old, this.#look())
    this.#found.set(found)
    this.draw()
    return found
  }

  /** The same changes where they stand now; those that are no more are left out. */
  standing(wanted: readonly Change[]): readonly Change[] {
    const ids = new Set(wanted.map(changeId))
    return this.refresh().changes.filter((change) => ids.has(changeId(change)))
  }

  setShowsChanges(on: boolean): void {
    this.#showsChanges.set(on)
    this.refresh()
  }

  /** How rules are called, in the editor's language. */
  setLabels(label: (rule: string) => string): void {
    // Two thousand suspects are of a dozen rules, and a catalogue takes its time to answer.
    const known = new Map<string, string>()
    this.#label = (rule) => {
      const words = known.get(rule) ?? label(rule)
      known.set(rule, words)
      return words
    }
    this.draw()
  }

  /** Brings what is shown in the text in line with what was found. */
  draw(): void {
    const { changes, suspects } = this.#found.now()
    for (const [shown, wanted] of [
      [this.#shownChanges, this.#showsChanges.now() ? changeDecorations(changes) : []],
      [this.#shownSuspects, suspectDecorations(suspects, this.#label)],
    ] as const) {
      const tr = shown.show(this.#editor.state(), wanted)
      if (tr) this.#editor.dispatch(tr)
    }
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
  }

  #again(): void {
    this.#timer = null
    if (this.#editor.composing()) this.changed(Date.now())
    else {
      this.refresh()
      void this.#proofing.ask()
    }
  }

  #look(): Found {
    const { doc } = this.#editor.state()
    return {
      document: doc,
      ...this.#changes.compare(doc),
      suspects: this.#proofing.in(doc),
      characters: doc.textContent.replace(/\s/gu, '').length,
    }
  }
}

/** The same object where nothing else was found. */
function unchanged(old: Found, now: Found): Found {
  const same =
    old.document === now.document &&
    old.suspects.length === now.suspects.length &&
    old.suspects.every((one, index) => one === now.suspects[index])
  return same ? old : now
}
