import type { Numeral } from './numeral'

/** A point or stretch of the calendar. `value` is ISO 8601, cut where the text is less exact; null without a year. */
export interface DateReading {
  /** Where it begins, if what names its era or its month stands before its numeral; absent = there. */
  readonly from?: number
  readonly to: number
  readonly value: string | null
}

export const two = (n: number) => String(n).padStart(2, '0')

/** An integer that may be a part of a date; null = 余, a decimal, a pair, 万 … */
export function integerOf(numeral: Numeral | null): number | null {
  if (numeral === null || numeral.approx || numeral.amount || numeral.form === 'bare') return null
  return typeof numeral.value === 'number' && Number.isInteger(numeral.value) ? numeral.value : null
}

/** The end of `word` if it stands at `at`, behind at most one space; -1 = it does not. */
export const wordEnd = (text: string, at: number, word: string): number => {
  if (text.startsWith(word, at)) return at + word.length
  return text.charAt(at) === ' ' && text.startsWith(word, at + 1) ? at + 1 + word.length : -1
}

export const isYear = (n: number) => n >= 1000 && n <= 2199

/** A year of four digits (three behind 公元); null = a number of years. */
export function fullYear(text: string, from: number, numeral: Numeral, n: number): number | null {
  if (numeral.form !== 'digits') return null
  if (isYear(n) && (numeral.script === 'chinese' || numeral.digits === 4)) return n
  return text.slice(Math.max(0, from - 2), from) === '公元' && n > 0 ? n : null
}

/** 5、6月: a list of two. */
export const listEnd = (text: string, at: number) =>
  text.charAt(at) === '、' ? { to: at + 1, dash: true } : null
