import { getVersion } from 'prosemirror-collab'
import type { Node } from 'prosemirror-model'
import type { EditorState } from 'prosemirror-state'
import { numberInSource, type SourceRanges } from '../../core/document'
import { Cell, type Store } from '../store'
import { lineAt, lineFrom } from './line-marks'

/** Where the caret is, for the status line. */
export interface Caret {
  /** 1-based source line; null = the page has none. */
  readonly line: number | null
  /** What the line is called: its number in its source, of so many. */
  readonly number: number
  readonly lines: number
  readonly version: number
}

/** The document and the selection in it, for what stands beside the text. */
export interface Here {
  readonly document: Node
  readonly from: number
  readonly to: number
}

/** What stands beside the text need not follow every key, nor every move of the caret; in milliseconds. */
const everyTyped = 300
const everyMoved = 100

/** Where the editor is in the text, told a little later than it is so. */
export class Whereabouts {
  readonly caret: Store<Caret>
  readonly here: Store<Here>
  readonly #caret: Cell<Caret>
  readonly #here: Cell<Here>
  readonly #state: () => EditorState
  readonly #ranges: SourceRanges
  #timer: ReturnType<typeof setTimeout> | null = null
  /** What is typed where two lines meet is of the one before, and so is the caret then. */
  #typed = false

  /** @param ranges the lines of the page's sources */
  constructor(state: () => EditorState, ranges: SourceRanges) {
    this.#state = state
    this.#ranges = ranges
    this.#caret = new Cell(this.#whereCaret())
    this.#here = new Cell(this.#whereHere())
    this.caret = this.#caret
    this.here = this.#here
  }

  /** The selection changed, or the text as well. */
  changed(typed: boolean): void {
    this.#typed = typed
    this.#timer ??= setTimeout(
      () => {
        this.#timer = null
        this.tellHere()
        this.#tellCaret()
      },
      typed ? everyTyped : everyMoved,
    )
  }

  tellHere(): void {
    const now = this.#whereHere()
    const { document, from, to } = this.#here.now()
    if (now.document !== document || now.from !== from || now.to !== to) this.#here.set(now)
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
  }

  #tellCaret(): void {
    const now = this.#whereCaret()
    const { line, version } = this.#caret.now()
    if (now.line !== line || now.version !== version) this.#caret.set(now)
  }

  #whereHere(): Here {
    const { doc, selection } = this.#state()
    return { document: doc, from: selection.from, to: selection.to }
  }

  #whereCaret(): Caret {
    const state = this.#state()
    const { $head } = state.selection
    const line = state.selection.empty && !this.#typed ? lineFrom($head) : lineAt($head)
    const { number, of } = numberInSource(this.#ranges, line ?? 1)
    return {
      line,
      number,
      lines: of,
      version: getVersion(state),
    }
  }
}
