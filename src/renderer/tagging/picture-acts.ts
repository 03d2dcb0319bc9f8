import { NodeSelection, type Transaction } from 'prosemirror-state'
import { schema } from '../../core/document'
import type { DeskPage } from '../desk'

/** Puts a picture before the block of the caret: before a caption, that it is what the caption speaks of. */
export function insertPicture(desk: DeskPage): boolean {
  const { $from } = desk.state.selection
  const before = $from.depth >= 2 ? $from.before(2) : desk.state.selection.from
  if ($from.depth < 1) return false
  return perform(desk, 'operations.insertPicture', (tr) => {
    tr.insert(before, schema.nodes.picture.create())
  })
}

/** Takes the picture away that is selected, or the one of the caption that the caret is in. The caption stays. */
export function removePicture(desk: DeskPage): boolean {
  const { selection, doc } = desk.state
  if (selection instanceof NodeSelection && selection.node.type === schema.nodes.picture)
    return perform(desk, 'operations.removePicture', (tr) => tr.delete(selection.from, selection.to))
  const { $from } = selection
  if ($from.depth < 2) return false
  let at = $from.before(2)
  for (;;) {
    const node = doc.resolve(at).nodeBefore
    if (!node) return false
    const from = at - node.nodeSize
    if (node.type === schema.nodes.picture)
      return perform(desk, 'operations.removePicture', (tr) => tr.delete(from, at))
    const { role } = node.attrs
    if (role !== 'caption' && role !== 'credit') return false
    at = from
  }
}

function perform(desk: DeskPage, key: string, change: (tr: Transaction) => void): boolean {
  if (!desk.edit(change, { key })) return false
  desk.foundNow()
  void desk.flush()
  return true
}
