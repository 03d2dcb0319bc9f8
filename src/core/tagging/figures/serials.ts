import { isDigit, isLatin } from './characters'
import type { Reading } from './figure'
import type { Numeral } from './numeral'
import { isSigned } from './signs'

/** The end of digits with what joins them to a serial, a version, a telephone number: 14706-93, 1+4+3, 010-8888. */
export function serialEnd(text: string, at: number): number {
  let to = at
  while (to < text.length) {
    const code = text.charCodeAt(to)
    if (isDigit(code) || isLatin(code)) to++
    else if (
      '-.+/:∶·×#_@'.includes(text.charAt(to)) &&
      (isDigit(text.charCodeAt(to + 1)) || isLatin(text.charCodeAt(to + 1)))
    )
      to += 2
    else break
  }
  // 2×60万: what multiplies the serial's last digits is a part of it.
  while (to > at && '百千万亿'.includes(text.charAt(to) || ' ')) to++
  return Math.max(to, at + 1)
}

/**
 * Whether letters or signs before the digits make them part of a name: F-35, PM2.5, 歼-20, 1+4, 3:2. GDP72.6亿元 is not
 * one.
 */
export function isInName(text: string, at: number, reading: Reading, numeral: Numeral): boolean {
  const before = text.charAt(at - 1)
  const beforeThat = text.charCodeAt(at - 2)
  const after = text.charAt(reading.to)
  if (after === '+' && /[\dA-Za-z]/u.test(text.charAt(reading.to + 1))) return true
  if (before === '') return false
  if (isLatin(text.charCodeAt(at - 1)))
    return (
      !(
        (reading.kind === 'money' || reading.kind === 'percent') &&
        (numeral.amount || reading.kind === 'percent')
      ) && !(numeral.amount && numeral.form === 'full')
    )
  if (
    before === '+' ||
    before === '/' ||
    before === '.' ||
    before === ':' ||
    before === '∶' ||
    before === '×'
  )
    return isDigit(beforeThat) || isLatin(beforeThat)
  if ('-–−'.includes(before)) return !isSigned(reading) || isDigit(beforeThat) || isLatin(beforeThat)
  return before === '#' || before === '№'
}
