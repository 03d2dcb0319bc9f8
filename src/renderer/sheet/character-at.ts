import type { ResolvedPos } from 'prosemirror-model'
import type { DeskPage } from '../desk'
import { selectedText } from '../find'

const isWritten = /^[\p{L}\p{N}]$/u

/** The character that is selected in the text, that an open card is about, or that the caret stands at; '' = none. */
export function characterAt(desk: DeskPage): string {
  const framed = desk.highlights.framed.now()
  const { doc, selection } = desk.state
  if (!framed && selection.empty)
    return charactersAround(selection.$head).find((one) => isWritten.test(one)) ?? ''
  const text = framed
    ? doc.textBetween(framed.from, Math.min(framed.to, doc.content.size))
    : selectedText(desk)
  return [...text].length === 1 ? text : ''
}

/** The character behind a place in the text, and the one before it. */
function charactersAround({ parent, parentOffset }: ResolvedPos): readonly string[] {
  const text = parent.textContent
  return [
    ...[...text.slice(parentOffset, parentOffset + 2)].slice(0, 1),
    ...[...text.slice(0, parentOffset)].slice(-1),
  ]
}
