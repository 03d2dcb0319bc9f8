import { askedOnce } from './asked-once'
import { isReportersLine } from './bylines'
import { isCreditText } from './credits'
import { opensItem } from './items'
import { isBracketedName, isNameList, isNameWithTrade, mayBeNames } from './names'

/** Who wrote a text, at its end or on a line of its own. */

/** Lines that are never part of a paragraph: bylines with their mark, credits. */
export function standsAlone(text: string): boolean {
  return (
    (/^[▶►▷□■◆▲△★☆◎◇]/u.test(text) && text.length < 60 && !isItem(text)) ||
    (text.length < 40 && isCreditText(text)) ||
    isReportersLine(text)
  )
}

/** Names have no clauses, numbers or quotations among them: what is marked as an item of a list has. */
const isItem = (text: string) => opensItem(text) && /[，。；！？“”\d]/u.test(text)

/** An article's last line with its author's name behind the last sentence, with white or brackets around it. */
export const endsInSignature = askedOnce((text) => {
  const bracketed =
    /[）)]$/u.test(text) && /[。！？!?”…][\s　]*[（(]([^（）()]{2,24})[）)]$/u.exec(text.slice(-40))?.[1]
  if (bracketed) return isBracketedName(bracketed)
  const names = /[。！？”）…][\s　]+(\p{Script=Han}[\p{Script=Han}\s　]{1,30})$/u.exec(text.slice(-40))?.[1]
  if (names === undefined) return false
  // Where the extraction puts spaces behind other marks, too, this one tells nothing.
  return (
    isNameList(names) ||
    isNameWithTrade(names) ||
    (mayBeNames(names) && !/[，。、；：][\s　]+\p{Script=Han}.*[。！？”）…]/u.test(text))
  )
})
