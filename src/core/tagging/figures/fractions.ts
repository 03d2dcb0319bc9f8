import { readArabic } from './arabic-numerals'
import { isDigit } from './characters'
import type { Reading } from './figure'
import type { Numeral } from './numeral'
import { numeralAt } from './numerals'
import { connectorEnd } from './ranges'

/** 分之 behind its denominator: 百分之十五, 千分之三, 万分之一. Powers of ten get a sign of their own. */
const signs: Readonly<Record<string, string>> = { 百: '%', 千: '‰', 万: '‱' }

/**
 * 百分之十五, 百分之十至二十, 三分之二, 2/3 at a numeral. `denominator` is the numeral that stands at `from`.
 * The value of a percentage is in its unit, that of any other fraction is the quotient, without a unit. Null = no fraction.
 */
export function readFraction(text: string, from: number, denominator: Numeral): Reading | null {
  if (text.startsWith('分之', denominator.to)) {
    const numerator = numeralAt(text, denominator.to + 2)
    if (numerator === null || numerator.value === null) return null
    const sign = denominator.form === 'bare' ? signs[text.slice(from, denominator.to)] : undefined
    const upper = sign === undefined ? null : upperEnd(text, numerator.to)
    const value =
      upper !== null &&
      typeof numerator.value === 'number' &&
      typeof upper.value === 'number' &&
      numerator.value < upper.value
        ? ([numerator.value, upper.value] as const)
        : numerator.value
    const to = typeof value === 'number' || upper === null ? numerator.to : upper.to
    const approx = numerator.approx
    if (sign !== undefined) return { from, to, kind: 'percent', value, unit: sign, approx }
    if (
      typeof denominator.value !== 'number' ||
      typeof numerator.value !== 'number' ||
      denominator.value === 0
    )
      return null
    return {
      from,
      to: numerator.to,
      kind: 'quantity',
      value: numerator.value / denominator.value,
      unit: null,
      approx,
    }
  }
  return null
}

/** The upper end of 百分之十至二十 or 百分之十到百分之二十. */
function upperEnd(text: string, at: number): Numeral | null {
  const connector = connectorEnd(text, at)
  if (connector === null) return null
  return numeralAt(text, text.startsWith('百分之', connector.to) ? connector.to + 3 : connector.to)
}

/** 2/3 and the like at a digit: a proper fraction that no other stroke or digit follows. */
export function readSlashFraction(text: string, from: number, numerator: Numeral): Reading | null {
  if (
    text.charAt(numerator.to) !== '/' ||
    numerator.amount ||
    numerator.digits > 2 ||
    !isDigit(text.charCodeAt(numerator.to + 1))
  )
    return null
  const denominator = readArabic(text, numerator.to + 1)
  if (
    denominator === null ||
    denominator.amount ||
    denominator.digits > 2 ||
    text.charAt(denominator.to) === '/'
  )
    return null
  const [a, b] = [numerator.value, denominator.value]
  if (typeof a !== 'number' || typeof b !== 'number' || a < 1 || a >= b) return null
  if (!/^(?:[的以多强左，。、；)）]|$)/u.test(text.slice(denominator.to, denominator.to + 1))) return null
  return { from, to: denominator.to, kind: 'quantity', value: a / b, unit: null, approx: false }
}
