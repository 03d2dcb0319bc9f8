import { isDigit, isHan, isLatin } from './characters'
import type { Reading } from './figure'
import { readArticle, readCardinal } from './latin-cardinals'
import { readMonthFirst } from './latin-dates'
import { readLatinDigits } from './latin-digits'
import { readMoney } from './latin-money'
import { wordAt } from './latin-units'
import { cardinals, months } from './latin-words'

/** So far from digits is looked for the letters beside them, in UTF-16 units. */
const reach = 24

/** Whether the digits at `at` stand among Latin letters: the nearest letters on both sides, if any, are no Han. */
export function isLatinProse(text: string, at: number): boolean {
  const before = nearestLetter(text, at - 1, -1)
  if (before === 'han') return false
  const after = nearestLetter(text, at, 1)
  return after !== 'han' && (before === 'latin' || after === 'latin')
}

function nearestLetter(text: string, from: number, step: 1 | -1): 'han' | 'latin' | null {
  for (let i = from; i >= 0 && i < text.length && Math.abs(i - from) < reach; i += step) {
    const code = text.charCodeAt(i)
    if (isHan(code)) return 'han'
    if (isLatin(code)) return 'latin'
    if ('。！？\n'.includes(text.charAt(i))) return null
  }
  return null
}

/**
 * Currency signs and digits in Latin prose: $1.2 billion, 15,000 people, the 1990s, 5 per cent, 21st century, 12 May
 * 1998.
 */
export function readLatin(text: string, at: number): Reading | null {
  const sign = isDigit(text.charCodeAt(at)) ? '' : text.charAt(at)
  if (sign !== '') return readMoney(text, at, sign)
  return beginsNumber(text, at) ? readLatinDigits(text, at) : null
}

/** Behind these a number says which one is meant, and counts nothing: No. 7, Vol. 12; each of Nos. 12, 14 and 15. */
const reference =
  /(?<!\p{L})(?:(?:no\.?|(?:vol|p|fig|chap)\.) |(?:nos|(?:vols|pp|figs|chaps)\.)\.? (?:\d[\d,]*(?:,? and|,? to|,| &) )*)$/iu
/** So far before a number is looked for what it is one of, in UTF-16 units. */
const referenceReach = 40

/** Whether digits are no part of a word, an address or a reference: A4, 3.5, No. 7. */
function beginsNumber(text: string, at: number): boolean {
  if (isLatin(text.charCodeAt(at - 1))) return false
  const before = text.charAt(at - 1)
  const head = text.slice(Math.max(0, at - referenceReach), at)
  if (reference.test(head)) return false
  return before === '' || !'-–/:.#_@&+×'.includes(before) || /(?: -|mid-|early-|late-)$/iu.test(head)
}

/** Number words and month names at the head of a word: two million, twenty-five men, two-thirds, May 12, 1998. */
export function readLatinWords(text: string, at: number): Reading | null {
  const first = wordAt(text, at)
  const lower = first.toLowerCase()
  const isCapital = first !== lower
  const month = isCapital ? months.get(lower) : undefined
  if (month !== undefined) return readMonthFirst(text, at, at + first.length, month)
  if (isCapital && !startsSentence(text, at)) return null
  if (lower === 'a' || lower === 'half') return readArticle(text, at, at + first.length, lower === 'half')
  return cardinals.has(lower) ? readCardinal(text, at, at, 0) : null
}

const startsSentence = (text: string, at: number) =>
  at === 0 || /[.!?。！？:“"‘]\s?$|^\s?$/u.test(text.slice(Math.max(0, at - 2), at))
