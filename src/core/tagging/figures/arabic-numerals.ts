import { isDigit } from './characters'
import { multiplierAt, type Numeral, scaled } from './numeral'

/** More digits than this are a serial, a telephone or an account number. */
const mostDigits = 15

const digitsEnd = (text: string, at: number) => {
  let to = at
  while (isDigit(text.charCodeAt(to))) to++
  return to
}

const hasThreeDigits = (text: string, at: number) =>
  isDigit(text.charCodeAt(at)) &&
  isDigit(text.charCodeAt(at + 1)) &&
  isDigit(text.charCodeAt(at + 2)) &&
  !isDigit(text.charCodeAt(at + 3))

/** The end of at most four `,ddd` groups behind up to three digits; `to` itself where there are none, or more (a list). */
function groupsEnd(text: string, at: number, to: number): number {
  if (to - at > 3) return to
  let end = to
  while (end - to <= 16 && text.charAt(end) === ',' && hasThreeDigits(text, end + 1)) end += 4
  return end - to > 16 ? to : end
}

/**
 * Reads `2.55余万`, `15,000`, `3000多`, `1亿2000万` at a digit. `at` is on a digit of folded text.
 * Null where it is no amount: more than fifteen digits, or two decimal points (a version, an address).
 */
export function readArabic(text: string, at: number): Numeral | null {
  const first = digitsEnd(text, at)
  if (first - at > mostDigits) return null
  let to = groupsEnd(text, at, first)
  const grouped = to !== first
  let coefficient = text.slice(at, to).replaceAll(',', '')
  let decimal = false
  if ((text.charAt(to) === '.' || text.charAt(to) === '·') && isDigit(text.charCodeAt(to + 1))) {
    const end = digitsEnd(text, to + 1)
    if (end - to > mostDigits) return null
    if (text.charAt(end) === '.' && isDigit(text.charCodeAt(end + 1))) return null
    coefficient += `.${text.slice(to + 1, end)}`
    to = end
    decimal = true
  }
  const tail = readMultipliers(text, to)
  let value = scaled(coefficient, tail.exponent)
  to = tail.to
  let approx = tail.approx
  if (tail.exponent >= 4 && !approx && isDigit(text.charCodeAt(to))) {
    const end = digitsEnd(text, to)
    const rest = readMultipliers(text, end)
    const restValue = scaled(text.slice(to, end), rest.exponent)
    if (restValue < 10 ** tail.exponent && (rest.exponent > 0 || end - to === tail.exponent)) {
      value += restValue
      to = rest.to
      approx = rest.approx
    }
  }
  return {
    to,
    value,
    approx,
    script: 'arabic',
    form: tail.exponent > 0 ? 'full' : 'digits',
    digits: first - at,
    amount: decimal || grouped || tail.exponent > 0,
  }
}

/** 百 千 万 亿, and 余 多 来 几, behind digits. `exponent`: the power of ten that they make together. */
function readMultipliers(text: string, at: number): { to: number; exponent: number; approx: boolean } {
  let to = at
  let exponent = 0
  let approx = false
  for (;;) {
    const c = text.charAt(to)
    if (!approx && '余多来几'.includes(c) && c !== '') {
      const next = multiplierAt(text, to + 1)
      if (next === null && (c === '来' || c === '几')) break
      approx = true
      to++
      continue
    }
    const next = multiplierAt(text, to)
    if (next === null || exponent + next > 12) break
    exponent += next
    to++
  }
  return { to, exponent, approx }
}
