import type { FigureKind, FigureValue } from '../../document'
import { readArabic } from './arabic-numerals'
import { isDigit, isLatin } from './characters'
import type { Reading } from './figure'
import { isOrdinalSuffix, readDayFirst } from './latin-dates'
import { countedAt, longestWord, magnitudeAt, skipSpace, unitAt, wordAt } from './latin-units'
import { months, plainWords, yearWords } from './latin-words'
import { scaled } from './numeral'

/** A number in digits amid Latin prose. */
interface Digits {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly value: number
  /** How many digits its whole part has. */
  readonly digits: number
  /** No decimal point, comma or multiplier shows that it is an amount. */
  readonly plain: boolean
  readonly approx: boolean
  /** The word that ends before it, one space or comma away at most; '' = none. */
  readonly before: string
}

/** 15,000 people, the 1990s, 5 per cent, 21st century, 12 May 1998: `from` is on a digit. */
export function readLatinDigits(text: string, from: number): Reading | null {
  const numeral = readArabic(text, from)
  if (numeral === null || typeof numeral.value !== 'number') return null
  const { to, value, digits, amount, approx } = numeral
  const number = { text, from, to, value, digits, plain: !amount, approx, before: wordBefore(text, from) }
  for (const says of inOrder) {
    const reading = says(number)
    if (reading !== undefined) return reading
  }
  return null
}

function wordBefore(text: string, at: number): string {
  let end = at
  while (end > 0 && at - end < 2 && ' ,'.includes(text.charAt(end - 1))) end--
  let from = end
  while (from > 0 && end - from < longestWord && isLatin(text.charCodeAt(from - 1))) from--
  return text.slice(from, end)
}

/** null = it counts nothing; undefined = that is for others to say. */
type Says = (number: Digits) => Reading | null | undefined

function reading(
  { from, approx }: Digits,
  to: number,
  kind: FigureKind,
  value: FigureValue,
  unit: string | null = null,
): Reading {
  return { from, to, kind, value, unit, approx }
}

/** the 1990s */
const asDecade: Says = (number) => {
  const { text, to, value, digits, plain } = number
  if (!plain || digits !== 4 || value % 10 !== 0 || value < 1000 || wordAt(text, to) !== 's') return
  return reading(number, to + 1, 'date', String(value / 10))
}

/** 21st century, 12th of May */
const asOrdinal: Says = (number) => {
  const { text, from, to, value, plain } = number
  if (!plain || !isOrdinalSuffix(value, wordAt(text, to))) return
  const end = to + 2
  const date = readDayFirst(text, from, end, value)
  if (date !== null) return date
  const word = wordAt(text, skipSpace(text, end))
  return word.toLowerCase() === 'century'
    ? reading(number, skipSpace(text, end) + word.length, 'ordinal', value, word)
    : reading(number, end, 'ordinal', value)
}

/** 5 p.m., 5pm, 5 o’clock */
const asClock: Says = (number) => {
  const { text, to, value, plain } = number
  const clock = plain && value <= 24 && /^\s?(?:[ap]\.m\.|[ap]m\b|o['’]clock)/iu.exec(text.slice(to, to + 8))
  return clock ? reading(number, to + clock[0].length, 'date', null) : undefined
}

const asDate: Says = ({ text, from, to, value, plain }) =>
  (plain && readDayFirst(text, from, to, value)) || undefined

/** Boeing 747, 358 V: behind a name, or before a letter, it is a part of the name. */
const noName: Says = ({ text, to, plain, before }) => {
  const word = before.toLowerCase()
  if (/[A-Z]/u.test(before) && !plainWords.has(word) && !months.has(word)) return null
  return plain && /^ [A-Z](?![\w'’])/u.test(text.slice(to, to + 3)) ? null : undefined
}

/** 5 per cent, 1.2 million tons, 200 residents */
const withUnit: Says = (number) => {
  const { text, to, value } = number
  const magnitude = magnitudeAt(text, skipSpace(text, to))
  const end = magnitude?.to ?? to
  const unit = unitAt(text, end) ?? (isYearBehind(number) ? null : countedAt(text, end))
  return unit === null
    ? undefined
    : reading(number, unit.to, unit.kind, scaled(value, magnitude?.exponent ?? 0), unit.unit)
}

/** 2-3 weeks, 10 to 15 miles, between 20 and 30 workers */
const asRange: Says = ({ text, from, to, value: low }) => {
  const joins = /\bbetween $/iu.test(text.slice(Math.max(0, from - 9), from))
    ? /^ and /u
    : /^(?: ?[-–—] ?| to | or )/u
  const join = joins.exec(text.slice(to, to + 5))?.[0]
  if (join === undefined || !isDigit(text.charCodeAt(to + join.length))) return
  const high = readArabic(text, to + join.length)
  if (high === null || typeof high.value !== 'number' || high.value <= low) return
  const magnitude = magnitudeAt(text, skipSpace(text, high.to))
  const end = magnitude?.to ?? high.to
  const unit = unitAt(text, end) ?? countedAt(text, end)
  if (unit === null) return
  const power = magnitude?.exponent ?? 0
  const value = [scaled(low, power), scaled(high.value, power)] as const
  return { from, to: unit.to, kind: unit.kind, value, unit: unit.unit, approx: false }
}

/** 1.2 million */
const withMagnitude: Says = (number) => {
  const magnitude = magnitudeAt(number.text, skipSpace(number.text, number.to))
  return magnitude
    ? reading(number, magnitude.to, 'quantity', scaled(number.value, magnitude.exponent))
    : undefined
}

const vulgar: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅛': 1 / 8,
}

/** 2½ miles */
const withFraction: Says = (number) => {
  const { text, to, value, plain } = number
  const part = vulgar[text.charAt(to)]
  if (part === undefined || !plain) return
  const unit = unitAt(text, to + 1)
  return reading(number, unit?.to ?? to + 1, unit?.kind ?? 'quantity', value + part, unit?.unit ?? null)
}

const asYear: Says = (number) => {
  const { text, to, value, digits, plain, before } = number
  if (!plain || digits !== 4 || value < 1000 || value > 2199) return
  const word = before.toLowerCase()
  const isYear =
    yearWords.has(word) ||
    months.has(word) ||
    !/^ [a-z]/u.test(text.slice(to, to + 2)) ||
    isYearBehind(number)
  return isYear ? reading(number, to, 'date', String(value)) : undefined
}

/** the 1998 season, in 1998 prices rose: of four digits without a comma, behind a word that names a time or the article. */
function isYearBehind({ value, digits, plain, before }: Digits): boolean {
  if (!plain || digits !== 4 || value < 1800 || value > 2099) return false
  return yearWords.has(before.toLowerCase()) || /^(?:the|a|this|our|its|his)$/iu.test(before)
}

/** 3rd-class, 1:2, 1.2.3, 007: it goes on, or is no number. */
const noSerial: Says = ({ text, from, to, digits, plain }) => {
  const goesOn = isLatin(text.charCodeAt(to)) || /^(?:[-–/:+×]\w|\.\d)/u.test(text.slice(to, to + 2))
  return goesOn || (digits > 1 && text.charAt(from) === '0' && plain) ? null : undefined
}

const asItself: Says = (number) => reading(number, number.to, 'quantity', number.value)

/** Whoever has something to say first decides. */
const inOrder: readonly Says[] = [
  asDecade,
  asOrdinal,
  asClock,
  asDate,
  noName,
  withUnit,
  asRange,
  withMagnitude,
  withFraction,
  asYear,
  noSerial,
  asItself,
]
