import { type DateReading, integerOf, isYear, two } from './date-parts'
import { readDayAlone, readLunarDay } from './days'
import { readHour } from './hours'
import { readMonth } from './months'
import type { Numeral } from './numeral'
import { readDecade, readEraYear, readQuarter, readYear } from './years'

const iso = /(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?![\d\-./]\d)/uy

/** 2024-05-12, 2024.5.12, 2024/05/12 at a digit. */
export function readIsoDate(text: string, at: number): DateReading | null {
  iso.lastIndex = at
  const match = iso.exec(text)
  if (match === null) return null
  const [whole, year, , month, day] = match
  if (!isYear(Number(year)) || Number(month) > 12 || Number(day) > 31 || Number(month) < 1 || Number(day) < 1)
    return null
  return { to: at + whole.length, value: `${year}-${two(Number(month))}-${two(Number(day))}` }
}

/**
 * Dates that begin with `numeral`, which begins at `from`: years, months, days, quarters, decades, hours. Null = none of
 * them.
 */
export function readDate(text: string, from: number, numeral: Numeral): DateReading | null {
  const n = integerOf(numeral)
  if (n === null) return null
  return (
    readDecade(text, numeral, n) ??
    readLunarDay(text, from, numeral, n) ??
    readEraYear(text, from, numeral, n) ??
    readYear(text, from, numeral, n) ??
    readQuarter(text, numeral, n) ??
    readMonth(text, from, numeral, n, null) ??
    readDayAlone(text, from, numeral, n) ??
    readHour(text, from, numeral, n)
  )
}
