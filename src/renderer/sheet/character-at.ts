import type { DeskPage } from '../desk'
import { selectedText } from '../find'

/** The character that is selected in the text, or that an open card is about; '' = none, or more than one. */
export function characterAt(desk: DeskPage): string {
  const framed = desk.highlights.framed.now()
  const { doc } = desk.state
  const text = framed
    ? doc.textBetween(framed.from, Math.min(framed.to, doc.content.size))
    : selectedText(desk)
  return [...text].length === 1 ? text : ''
}
