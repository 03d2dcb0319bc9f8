import type { FigureKind, FigureValue } from '../../document'
import { readArabic } from './arabic-numerals'
import { isDigit, isHan, isLatin } from './characters'
import type { Reading } from './figure'
import { readArticle, readCardinal } from './latin-cardinals'
import { readMoney } from './latin-money'
import { countedAt, longestWord, magnitudeAt, skipSpace, unitAt, wordAt } from './latin-units'
import { cardinals, months, plainWords, yearWords } from './latin-words'
import { scaled } from './numeral'

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

/** The word that ends before `at`, one space or comma away at most; '' = none. */
function wordBefore(text: string, at: number): string {
  let end = at
  while (end > 0 && at - end < 2 && ' ,'.includes(text.charAt(end - 1))) end--
  let from = end
  while (from > 0 && end - from < longestWord && isLatin(text.charCodeAt(from - 1))) from--
  return text.slice(from, end)
}

/**
 * Currency signs and digits in Latin prose: $1.2 billion, 15,000 people, the 1990s, 5 per cent, 21st century, 12 May
 * 1998.
 */
export function readLatin(text: string, at: number): Reading | null {
  const sign = isDigit(text.charCodeAt(at)) ? '' : text.charAt(at)
  if (sign !== '') return readMoney(text, at, sign)
  const before = text.charAt(at - 1)
  const head = text.slice(Math.max(0, at - 6), at)
  if (
    isLatin(text.charCodeAt(at - 1)) ||
    (before !== '' && '-–/:.#_@&+×'.includes(before) && !/(?: -|mid-|early-|late-)$/iu.test(head)) ||
    /\bNos?\.? $/iu.test(head)
  )
    return null
  const numeral = readArabic(text, at)
  if (numeral === null || typeof numeral.value !== 'number') return null
  const { value, to } = numeral
  const plain = !numeral.amount
  const make = (end: number, kind: FigureKind, v: FigureValue, unit: string | null): Reading => ({
    from: at,
    to: end,
    kind,
    value: v,
    unit,
    approx: numeral.approx,
  })
  const suffix = wordAt(text, to)
  if (plain && suffix === 's' && numeral.digits === 4 && value % 10 === 0 && value >= 1000)
    return make(to + 1, 'date', String(value / 10), null)
  if (plain && suffix.length === 2 && isOrdinalSuffix(value, suffix))
    return readOrdinalDate(text, at, to + 2, value) ?? withCentury(make(to + 2, 'ordinal', value, null), text)
  if (plain && value <= 24 && /^\s?(?:[ap]\.m\.|[ap]m\b|o['’]clock)/iu.test(text.slice(to, to + 8))) {
    const clock = /^\s?(?:[ap]\.m\.|[ap]m|o['’]clock)/iu.exec(text.slice(to, to + 8))
    return make(to + (clock?.[0].length ?? 0), 'date', null, null)
  }
  const date = plain && value <= 31 ? readOrdinalDate(text, at, to, value) : null
  if (date !== null) return date
  const name = wordBefore(text, at)
  const month = months.get(name.toLowerCase())
  if (/[A-Z]/u.test(name) && !plainWords.has(name.toLowerCase()) && month === undefined) return null
  // 358 V: the letter shows that the number is a name's.
  if (plain && /^ [A-Z](?![\w'’])/u.test(text.slice(to, to + 3))) return null
  const magnitude = magnitudeAt(text, skipSpace(text, to))
  const end = magnitude?.to ?? to
  const amount = magnitude === null ? value : scaled(value, magnitude.exponent)
  const unit = unitAt(text, end) ?? (isYear(numeral.digits, plain, value, name) ? null : countedAt(text, end))
  if (unit !== null) return make(unit.to, unit.kind, amount, unit.unit)
  const range = readRange(text, at, value, to)
  if (range !== null) return range
  if (magnitude !== null) return make(end, 'quantity', amount, null)
  const mixed = vulgar[text.charAt(to)]
  if (mixed !== undefined && plain) {
    const counted = unitAt(text, to + 1)
    return make(counted?.to ?? to + 1, counted?.kind ?? 'quantity', value + mixed, counted?.unit ?? null)
  }
  if (
    plain &&
    numeral.digits === 4 &&
    value >= 1000 &&
    value <= 2199 &&
    (yearWords.has(name.toLowerCase()) ||
      month !== undefined ||
      !/^ [a-z]/u.test(text.slice(to, to + 2)) ||
      isYear(numeral.digits, plain, value, name))
  )
    return make(to, 'date', String(value), null)
  if (
    isLatin(text.charCodeAt(to)) ||
    /^(?:[-–/:+×]\w|\.\d)/u.test(text.slice(to, to + 2)) ||
    (numeral.digits > 1 && text.charAt(at) === '0' && plain)
  )
    return null
  return make(to, 'quantity', value, null)
}

const vulgar: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅛': 1 / 8,
}

/** the 1998 season, in 1998 prices rose: of four digits without a comma, behind a word that names a time or the article. */
const isYear = (digits: number, plain: boolean, value: number, before: string) =>
  plain &&
  digits === 4 &&
  value >= 1800 &&
  value <= 2099 &&
  (yearWords.has(before.toLowerCase()) || /^(?:the|a|this|our|its|his)$/iu.test(before))

/** 2-3 weeks, 10 to 15 miles, between 20 and 30 workers. */
function readRange(text: string, from: number, low: number, to: number): Reading | null {
  const joins = /\bbetween $/iu.test(text.slice(Math.max(0, from - 9), from))
    ? /^ and /u
    : /^(?: ?[-–—] ?| to | or )/u
  const join = joins.exec(text.slice(to, to + 5))?.[0]
  if (join === undefined || !isDigit(text.charCodeAt(to + join.length))) return null
  const high = readArabic(text, to + join.length)
  if (high === null || typeof high.value !== 'number' || high.value <= low) return null
  const magnitude = magnitudeAt(text, skipSpace(text, high.to))
  const end = magnitude?.to ?? high.to
  const unit = unitAt(text, end) ?? countedAt(text, end)
  if (unit === null) return null
  const power = magnitude?.exponent ?? 0
  return {
    from,
    to: unit.to,
    kind: unit.kind,
    value: [scaled(low, power), scaled(high.value, power)],
    unit: unit.unit,
    approx: false,
  }
}

const isOrdinalSuffix = (n: number, suffix: string) =>
  suffix ===
  (n % 100 >= 11 && n % 100 <= 13
    ? 'th'
    : n % 10 === 1
      ? 'st'
      : n % 10 === 2
        ? 'nd'
        : n % 10 === 3
          ? 'rd'
          : 'th')

function withCentury(reading: Reading, text: string): Reading {
  const word = wordAt(text, skipSpace(text, reading.to))
  return word.toLowerCase() === 'century'
    ? { ...reading, to: skipSpace(text, reading.to) + word.length, unit: word }
    : reading
}

const iso = (year: number | null, month: number, day: number | null) =>
  year === null
    ? null
    : `${year}-${String(month).padStart(2, '0')}${day === null ? '' : `-${String(day).padStart(2, '0')}`}`

/** The year behind `, ` or a space; null = none. */
function yearAt(text: string, at: number): { year: number; to: number } | null {
  const match = /^,? (\d{4})(?!\d)/u.exec(text.slice(at, at + 8))
  return match === null ? null : { year: Number(match[1]), to: at + match[0].length }
}

/** 12 May 1998, 12th of May: `to` is behind the day. */
function readOrdinalDate(text: string, from: number, to: number, day: number): Reading | null {
  if (day < 1 || day > 31) return null
  const of = text.startsWith(' of ', to) ? to + 4 : text.charAt(to) === ' ' ? to + 1 : -1
  if (of < 0) return null
  const word = wordAt(text, of)
  const month = /^[A-Z]/u.test(word) ? months.get(word.toLowerCase()) : undefined
  if (month === undefined) return null
  const year = yearAt(text, of + word.length)
  return {
    from,
    to: year?.to ?? of + word.length,
    kind: 'date',
    value: iso(year?.year ?? null, month, day),
    unit: null,
    approx: false,
  }
}

/** Number words and month names at the head of a word: two million, twenty-five men, two-thirds, May 12, 1998. */
export function readLatinWords(text: string, at: number): Reading | null {
  const first = wordAt(text, at)
  const lower = first.toLowerCase()
  const isCapital = first !== lower
  const month = isCapital ? months.get(lower) : undefined
  if (month !== undefined) return readMonth(text, at, at + first.length, month)
  if (isCapital && !startsSentence(text, at)) return null
  if (lower === 'a' || lower === 'half') return readArticle(text, at, at + first.length, lower === 'half')
  return lower in cardinals ? readCardinal(text, at, at, 0) : null
}

const startsSentence = (text: string, at: number) =>
  at === 0 || /[.!?。！？:“"‘]\s?$|^\s?$/u.test(text.slice(Math.max(0, at - 2), at))

function readMonth(text: string, from: number, end: number, month: number): Reading | null {
  const start = text.charAt(end) === '.' ? end + 2 : end + 1
  if (!isDigit(text.charCodeAt(start)) || text.charAt(start - 1) !== ' ') return null
  const numeral = readArabic(text, start)
  if (numeral === null || typeof numeral.value !== 'number' || numeral.amount) return null
  if (numeral.digits === 4)
    return {
      from,
      to: numeral.to,
      kind: 'date',
      value: iso(numeral.value, month, null),
      unit: null,
      approx: false,
    }
  const suffix = wordAt(text, numeral.to)
  const to = isOrdinalSuffix(numeral.value, suffix) ? numeral.to + suffix.length : numeral.to
  if (numeral.value < 1 || numeral.value > 31 || isLatin(text.charCodeAt(to))) return null
  const year = yearAt(text, to)
  return {
    from,
    to: year?.to ?? to,
    kind: 'date',
    value: iso(year?.year ?? null, month, numeral.value),
    unit: null,
    approx: false,
  }
}
