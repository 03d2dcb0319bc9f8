import { readArabic } from './arabic-numerals'
import { isDigit } from './characters'
import type { Reading } from './figure'
import { magnitudeAt, shortMagnitudeAt, skipSpace } from './latin-units'
import { scaled } from './numeral'

/** $1.2 billion, US$35m, $5,000 to $10,000 at a currency sign. */
export function readMoney(text: string, at: number, sign: string): Reading | null {
  const prefix = /(?:US|HK|NZ|NT|A|C|S)$/u.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? ''
  const start = skipSpace(text, at + 1)
  if (!isDigit(text.charCodeAt(start))) return null
  const numeral = readArabic(text, start)
  if (numeral === null || typeof numeral.value !== 'number') return null
  const magnitude = magnitudeAt(text, skipSpace(text, numeral.to)) ?? shortMagnitudeAt(text, numeral.to)
  const to = magnitude?.to ?? numeral.to
  const low = magnitude === null ? numeral.value : scaled(numeral.value, magnitude.exponent)
  const high = upperSum(text, to, prefix + sign)
  return {
    from: at - prefix.length,
    to: high && high.value > low ? high.to : to,
    kind: 'money',
    value: high && high.value > low ? [low, high.value] : low,
    unit: prefix + (sign === '￥' ? '¥' : sign),
    approx: numeral.approx,
  }
}

/** The upper end of $5,000 to $10,000; null = there is none. */
function upperSum(text: string, at: number, sign: string): { to: number; value: number } | null {
  const join = /^(?: ?[-–—] ?| to )/u.exec(text.slice(at, at + 4))?.[0]
  if (join === undefined || !text.startsWith(sign, at + join.length)) return null
  const start = at + join.length + sign.length
  const numeral = isDigit(text.charCodeAt(start)) ? readArabic(text, start) : null
  if (numeral === null || typeof numeral.value !== 'number') return null
  const magnitude = magnitudeAt(text, skipSpace(text, numeral.to)) ?? shortMagnitudeAt(text, numeral.to)
  return {
    to: magnitude?.to ?? numeral.to,
    value: magnitude === null ? numeral.value : scaled(numeral.value, magnitude.exponent),
  }
}
