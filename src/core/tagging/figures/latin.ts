import type { FigureKind, FigureValue } from '../../document'
import { readArabic } from './arabic-numerals'
import { isDigit, isHan, isLatin } from './characters'
import type { Reading } from './figure'
import {
  cardinals,
  fractions,
  latinUnitKind,
  magnitudes,
  months,
  plainWords,
  shortMagnitudes,
  yearWords,
} from './latin-words'
import { scaled } from './numeral'

const longestWord = 20
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

/** The word of letters at `at`, at most {@link longestWord}; '' = none. */
function wordAt(text: string, at: number): string {
  let to = at
  while (to - at < longestWord && isLatin(text.charCodeAt(to))) to++
  return isLatin(text.charCodeAt(to)) ? '' : text.slice(at, to)
}

/** The word that ends before `at`, one space or comma away at most; '' = none. */
function wordBefore(text: string, at: number): string {
  let end = at
  while (end > 0 && at - end < 2 && ' ,'.includes(text.charAt(end - 1))) end--
  let from = end
  while (from > 0 && end - from < longestWord && isLatin(text.charCodeAt(from - 1))) from--
  return text.slice(from, end)
}

const skipSpace = (text: string, at: number) => (text.charAt(at) === ' ' ? at + 1 : at)

/** Currency signs and digits in Latin prose: $1.2 billion, 15,000 people, the 1990s, 5 per cent, 21st century, 12 May 1998. */
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
  const unit = unitAt(text, end)
  if (unit !== null) return make(unit.to, unit.kind, amount, unit.unit)
  if (magnitude !== null) return make(end, 'quantity', amount, null)
  const range = readRange(text, at, value, to)
  if (range !== null) return range
  if (
    plain &&
    numeral.digits === 4 &&
    value >= 1000 &&
    value <= 2199 &&
    (yearWords.has(name.toLowerCase()) || month !== undefined || !/^ [a-z]/u.test(text.slice(to, to + 2)))
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

function readMoney(text: string, at: number, sign: string): Reading | null {
  const prefix = /(?:US|HK|NZ|NT|A|C|S)$/u.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? ''
  const start = skipSpace(text, at + 1)
  if (!isDigit(text.charCodeAt(start))) return null
  const numeral = readArabic(text, start)
  if (numeral === null || typeof numeral.value !== 'number') return null
  const magnitude = magnitudeAt(text, skipSpace(text, numeral.to)) ?? shortMagnitudeAt(text, numeral.to)
  return {
    from: at - prefix.length,
    to: magnitude?.to ?? numeral.to,
    kind: 'money',
    value: magnitude === null ? numeral.value : scaled(numeral.value, magnitude.exponent),
    unit: prefix + (sign === '￥' ? '¥' : sign),
    approx: numeral.approx,
  }
}

function magnitudeAt(text: string, at: number): { to: number; exponent: number } | null {
  const word = wordAt(text, at)
  const exponent = magnitudes[word.toLowerCase()]
  return exponent === undefined ? null : { to: at + word.length, exponent }
}

function shortMagnitudeAt(text: string, at: number): { to: number; exponent: number } | null {
  const word = wordAt(text, at)
  const exponent = shortMagnitudes[word.toLowerCase()]
  return exponent === undefined ? null : { to: at + word.length, exponent }
}

/** The unit behind a number: %, per cent, a word or a symbol, one space or hyphen away at most. */
function unitAt(text: string, at: number): { to: number; unit: string; kind: FigureKind } | null {
  if (text.charAt(at) === '%') return { to: at + 1, unit: '%', kind: 'percent' }
  const start = ' -'.includes(text.charAt(at) || '.') ? at + 1 : at
  if (/^per cent\b/iu.test(text.slice(start, start + 9))) return { to: start + 8, unit: '%', kind: 'percent' }
  const symbol = /^(?:°[CF]|℃|℉)/u.exec(text.slice(start, start + 2))?.[0]
  const word = symbol ?? wordAt(text, start)
  if (word === '') return null
  const kind = latinUnitKind(word)
  if (kind === null) return null
  const unit = kind === 'percent' ? '%' : word
  return { to: start + word.length, unit, kind }
}

/** 2-3 weeks, 10 to 15 miles. */
function readRange(text: string, from: number, low: number, to: number): Reading | null {
  const join = /^(?: ?[-–—] ?| to | or )/u.exec(text.slice(to, to + 4))?.[0]
  if (join === undefined || !isDigit(text.charCodeAt(to + join.length))) return null
  const high = readArabic(text, to + join.length)
  if (high === null || typeof high.value !== 'number' || high.value <= low) return null
  const magnitude = magnitudeAt(text, skipSpace(text, high.to))
  const unit = unitAt(text, magnitude?.to ?? high.to)
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
  if (!(lower in cardinals) || (isCapital && !startsSentence(text, at))) return null
  return readCardinal(text, at)
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

/** At most twelve words: thirty-one million two hundred and fifty thousand. */
function readCardinal(text: string, from: number): Reading | null {
  let to = from
  let total = 0
  let section = 0
  let words = 0
  for (let at = from; words < 12; ) {
    const word = wordAt(text, at)
    const lower = word.toLowerCase()
    const unit = cardinals[lower]
    const power = magnitudes[lower]
    if (unit !== undefined) {
      // “two three” are two numbers, “twenty-three” and “hundred three” one.
      const low = section % 100
      if (words > 0 && low !== 0 && !(low >= 20 && low % 10 === 0 && unit > 0 && unit < 10)) break
      section += unit
    } else if (power === 2 && section > 0) section *= 100
    else if (power !== undefined && power > 2 && section > 0) {
      total += section * 10 ** power
      section = 0
    } else if (
      lower === 'and' &&
      words > 0 &&
      wordAt(text, at + 4).toLowerCase() in cardinals &&
      total + section >= 100
    ) {
      at += 4
      continue
    } else break
    words++
    to = at + word.length
    const next = text.charAt(to)
    if (next !== ' ' && next !== '-') break
    at = to + 1
  }
  if (words === 0) return null
  const value = total + section
  const parts = fractions[wordAt(text, to + 1).toLowerCase()]
  if (words === 1 && parts !== undefined && ' -'.includes(text.charAt(to) || '.') && value < parts) {
    const word = wordAt(text, to + 1)
    return {
      from,
      to: to + 1 + word.length,
      kind: 'quantity',
      value: value / parts,
      unit: null,
      approx: false,
    }
  }
  const hour = value <= 12 ? /^ (?:[ap]\.m\.|o['’]clock)/iu.exec(text.slice(to, to + 9)) : null
  if (hour !== null)
    return { from, to: to + hour[0].length, kind: 'date', value: null, unit: null, approx: false }
  if (value === 1 || (words === 1 && value === 0)) return null
  const unit = unitAt(text, to)
  if (unit !== null) return { from, to: unit.to, kind: unit.kind, value, unit: unit.unit, approx: false }
  return isLatin(text.charCodeAt(to))
    ? null
    : { from, to, kind: 'quantity', value, unit: null, approx: false }
}
