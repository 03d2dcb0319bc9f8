import { longestQuery } from '../../core/find'
import type { DeskPage } from '../desk'

/** What is selected in the text, within one block; '' = nothing that could be looked for. */
export function selectedText(desk: DeskPage): string {
  const { selection, doc } = desk.state
  const { $from, $to, from, to } = selection
  if (selection.empty || !$from.sameParent($to) || !$from.parent.isTextblock) return ''
  const text = doc.textBetween(from, to)
  return text.length > longestQuery ? '' : text
}
