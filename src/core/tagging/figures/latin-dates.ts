import { readArabic } from './arabic-numerals'
import { isDigit, isLatin } from './characters'
import { two } from './date-parts'
import type { Reading } from './figure'
import { wordAt } from './latin-units'
import { months } from './latin-words'

/** 12 May 1998, 12th of May: `from` is at the day, `to` behind it. */
export function readDayFirst(text: string, from: number, to: number, day: number): Reading | null {
  if (day < 1 || day > 31) return null
  const of = text.startsWith(' of ', to) ? to + 4 : text.charAt(to) === ' ' ? to + 1 : -1
  if (of < 0) return null
  const word = wordAt(text, of)
  const month = /^[A-Z]/u.test(word) ? months.get(word.toLowerCase()) : undefined
  return month === undefined ? null : withYear(text, from, of + word.length, month, day)
}

/** May 12, 1998; May 1998: `from` is at the month's name, `end` behind it. */
export function readMonthFirst(text: string, from: number, end: number, month: number): Reading | null {
  const start = text.charAt(end) === '.' ? end + 2 : end + 1
  if (!isDigit(text.charCodeAt(start)) || text.charAt(start - 1) !== ' ') return null
  const numeral = readArabic(text, start)
  if (numeral === null || typeof numeral.value !== 'number' || numeral.amount) return null
  if (numeral.digits === 4) return date(from, numeral.to, `${numeral.value}-${two(month)}`)
  const suffix = wordAt(text, numeral.to)
  const to = isOrdinalSuffix(numeral.value, suffix) ? numeral.to + suffix.length : numeral.to
  if (numeral.value < 1 || numeral.value > 31 || isLatin(text.charCodeAt(to))) return null
  return withYear(text, from, to, month, numeral.value)
}

/** A day with the year behind `, ` or a space; without one its value is not known. */
function withYear(text: string, from: number, to: number, month: number, day: number): Reading {
  const match = /^,? (\d{4})(?!\d)/u.exec(text.slice(to, to + 8))
  if (match === null) return date(from, to, null)
  return date(from, to + match[0].length, `${match[1]}-${two(month)}-${two(day)}`)
}

const date = (from: number, to: number, value: string | null): Reading => ({
  from,
  to,
  kind: 'date',
  value,
  unit: null,
  approx: false,
})

/** 1st, 2nd, 3rd, 4th; 11th, 12th, 13th. */
export function isOrdinalSuffix(n: number, suffix: string): boolean {
  const teens = n % 100 >= 11 && n % 100 <= 13
  return suffix === (teens ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th'))
}
