import { readPositional } from './chinese-positional'
import { digitAt, isNumeral, myriads, pairAt, tens, unknown } from './chinese-signs'
import { readUnknown } from './chinese-unknown'
import type { Numeral } from './numeral'

/** The digits of cheques; one alone is a surname or part of a word (登陆, 大写的叁). */
const formal = '壹贰叁肆伍陆柒捌玖'

/**
 * Reads `二百六十`, `十几万`, `二〇二二`, `三百一十二点五`, `七八百`, `数十`, `百余` at a numeral character.
 * Null where the characters do not make one number (十四三, 五一). 来 and 几 at the end are taken as part of it.
 */
export function readChinese(text: string, at: number): Numeral | null {
  if (formal.includes(text.charAt(at)) && !isNumeral(text.charAt(at + 1))) return null
  if (unknown.includes(text.charAt(at))) return readUnknown(text, at)
  const inDigits = digitRunEnd(text, at)
  const next = text.charAt(inDigits)
  const isTen = next in tens || next in myriads
  if (text.charAt(at) === '〇' && inDigits === at + 1) return digitByDigit(text, at, inDigits)
  if (inDigits - at > 2 || (inDigits - at === 2 && (!isTen || text.charAt(at) === '〇'))) {
    const pair = inDigits - at === 2 ? pairAt(text, at) : null
    if (pair === null) return digitByDigit(text, at, inDigits)
  }
  return readPositional(text, at)
}

function digitRunEnd(text: string, at: number): number {
  let to = at
  while (digitAt(text, to) !== undefined && text.charAt(to) !== '两') to++
  return to
}

function digitByDigit(text: string, at: number, to: number): Numeral | null {
  if (to - at > 15) return null
  let value = ''
  for (let i = at; i < to; i++) value += String(digitAt(text, i))
  return {
    to,
    value: Number(value),
    approx: false,
    script: 'chinese',
    form: 'digits',
    digits: 0,
    amount: false,
  }
}
