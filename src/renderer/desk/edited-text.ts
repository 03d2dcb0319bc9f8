import type { Node } from 'prosemirror-model'
import { EditorState, type Plugin, type Transaction } from 'prosemirror-state'
import { settleFigures } from './figure-values'
import { isReceived } from './from-log'
import type { SyncedEditor } from './next-steps'
import { Operations } from './operations'
import { mendBlock } from './well-formed'

/** What a transaction did, with all that followed from it. */
export interface Edited {
  /** Those that changed the text. */
  readonly transactions: readonly Transaction[]
  /** Whether any of them was made in this window. */
  readonly own: boolean
  readonly changed: boolean
}

/**
 * A page's text as it is edited: its state, which operation each change belongs to, and whether an input method
 * composes.
 */
export class EditedText implements SyncedEditor {
  readonly operations = new Operations()
  readonly #onEdited: (edited: Edited) => void
  #state: EditorState
  #composing = false
  #composition = 0

  /** @param onEdited told of every transaction, once the state has it */
  constructor(doc: Node, onEdited: (edited: Edited) => void) {
    this.#state = EditorState.create({ doc })
    this.#onEdited = onEdited
  }

  /** Gives it its plugins: some of them ask for the text, which is made before. */
  use(plugins: readonly Plugin[]): void {
    this.#state = this.#state.reconfigure({ plugins })
  }

  readonly state = (): EditorState => this.#state

  readonly composing = (): boolean => this.#composing

  readonly composition = (): number => this.#composition

  readonly dispatch = (tr: Transaction): void => {
    const { selection } = this.#state
    const { state, transactions } = this.#state.applyTransaction(tr)
    const edits = transactions.filter((one) => one.docChanged)
    const own = edits.filter((one) => !isReceived(one))
    for (const one of own) {
      const cause = one.getMeta('appendedTransaction') as Transaction | undefined
      this.#composition = Number(one.getMeta('composition') ?? this.#composition)
      if (cause) this.operations.join(one, cause)
      else this.operations.assign(one, { anchor: selection.anchor, head: selection.head })
      this.operations.settle(one, { anchor: state.selection.anchor, head: state.selection.head })
    }
    const changed = state.doc !== this.#state.doc
    this.#state = state
    this.#onEdited({ transactions: edits, own: own.length > 0, changed })
  }

  /** A composition begins, or is over and its last change is in the state: what it left undone is done then. */
  composes(on: boolean): void {
    this.#composition = 0
    this.#composing = on
    if (on) return
    const settled = settleFigures(this.#state)
    if (settled) this.dispatch(settled)
    const mended = mendBlock(this.#state)
    if (mended) this.dispatch(mended)
    this.operations.close()
  }
}
