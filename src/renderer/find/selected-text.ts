import type { DeskPage } from '../desk'

/** In characters: who selects more than two lines means the place, not what stands there. */
const longestSought = 100

/** What is selected in the text, within one block; '' = nothing that somebody would look for. */
export function selectedText(desk: DeskPage): string {
  const { selection, doc } = desk.state
  const { $from, $to, from, to } = selection
  if (selection.empty || !$from.sameParent($to) || !$from.parent.isTextblock) return ''
  const text = doc.textBetween(from, to)
  return text.length > longestSought ? '' : text
}
