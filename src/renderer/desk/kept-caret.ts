import { TextSelection, type Transaction } from 'prosemirror-state'
import { samePlace } from '../../core/rerun'

const keptMeta = 'stet-kept-caret'

/** Whether a transaction took the text at the caret somewhere else, and the caret with it. */
export const wentAlong = (tr: Transaction): boolean => tr.getMeta(keptMeta) === true

/**
 * Lets the caret, and what is selected, stay with its text where steps of the log took that away and put it in again,
 * otherwise or elsewhere: another reading of the page, an earlier version of it, a paragraph that was moved.
 */
export function keepCaret(tr: Transaction, { anchor, head }: { anchor: number; head: number }): void {
  const isLost = (pos: number) => tr.mapping.mapResult(pos).deletedAcross
  const [before] = tr.docs
  if (!before || (!isLost(anchor) && !isLost(head))) return
  const place = (pos: number) => (isLost(pos) ? samePlace(before, tr.doc, pos) : tr.mapping.map(pos, -1))
  const [from, to] = [place(anchor), place(head)]
  if (from === null || to === null) return
  tr.setSelection(TextSelection.between(tr.doc.resolve(from), tr.doc.resolve(to))).setMeta(keptMeta, true)
}
