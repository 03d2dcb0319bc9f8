import { receiveTransaction, sendableSteps } from 'prosemirror-collab'
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state'
import { Step } from 'prosemirror-transform'
import type { ClientId, Logged, SelectionAt } from '../../core/contract'
import { schema } from '../../core/document'
import { changedElsewhere } from './changed-place'
import { keepCaret } from './kept-caret'

/** Transactions by which an editor takes over what the page's log says. */

/** Marks what came from the log, so that it is not taken for an act of this window. */
const receivedMeta = 'stet-received'
/** An undo of this window comes back as if from another client: prosemirror-collab takes our own for confirmations. */
const fromTheLog = 'log'

export const isReceived = (tr: Transaction): boolean => tr.getMeta(receivedMeta) === true

/** The log has the first so many of the steps that were to be sent. */
export function confirmed(state: EditorState, client: ClientId, count: number): Transaction {
  const own = sendableSteps(state)?.steps.slice(0, count) ?? []
  const tr = receiveTransaction(
    state,
    own,
    own.map(() => client),
  )
  return tr.setMeta(receivedMeta, true)
}

/**
 * The last `count` steps of an entry of the log, made by another window or by the library. What was undone here selects
 * what was selected then, or the place that it changed where that is another, as a card's is, unless something was typed
 * since; else the caret stays with its text. Throws where the steps do not fit.
 */
export function received(state: EditorState, entry: Logged, client: ClientId, count: number): Transaction {
  const steps = entry.steps.slice(-count).map((step) => Step.fromJSON(schema, step))
  const own = entry.client === client
  const tr = receiveTransaction(
    state,
    steps,
    steps.map(() => (own ? fromTheLog : entry.client)),
    { mapSelectionBackward: true },
  )
  if (own && entry.selection && sendableSteps(state) === null)
    select(tr, changedElsewhere(tr, entry.selection) ?? entry.selection)
  else keepCaret(tr, state.selection)
  return tr.setMeta(receivedMeta, true)
}

function select(tr: Transaction, { anchor, head }: SelectionAt): void {
  const end = tr.doc.content.size
  const $anchor = tr.doc.resolve(Math.min(anchor, end))
  const $head = tr.doc.resolve(Math.min(head, end))
  tr.setSelection(TextSelection.between($anchor, $head)).scrollIntoView()
}
