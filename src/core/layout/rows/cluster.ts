import { displayWidth, isCjk, isCjkMark, isClosing, isDigit, isLatin, isOpening, isSpace } from '../../text'

/** How wide what begins a line is, up to the first place where the line could have been broken. */
export function cluster(text: string, mark: number): number {
  let i = 0
  while (i < text.length && isOpening(text[i])) i++
  const unit = text.charCodeAt(i)
  if (isDigit(unit) || isLatin(unit)) {
    while (
      i < text.length &&
      !isSpace(text.charCodeAt(i)) &&
      !isCjk(text.charCodeAt(i)) &&
      !isCjkMark(text[i])
    )
      i++
  } else i++
  while (i < text.length && isClosing(text[i])) i++
  return displayWidth(text.slice(0, Math.max(1, i)), mark)
}
