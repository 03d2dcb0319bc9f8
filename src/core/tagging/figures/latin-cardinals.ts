import type { FigureKind } from '../../document'
import { isLatin } from './characters'
import type { Reading } from './figure'
import { countedAt, unitAt, wordAt } from './latin-units'
import { cardinals, fractions, magnitudes } from './latin-words'
import { scaled } from './numeral'

/** a hundred ships, a dozen men, half a million dollars. */
export function readArticle(text: string, from: number, end: number, half: boolean): Reading | null {
  if (text.charAt(end) !== ' ') return null
  const isHalf = half && /^ an? /u.test(text.slice(end, end + 4))
  if (half && !isHalf) return null
  const start = isHalf ? text.indexOf(' ', end + 1) + 1 : end + 1
  const word = wordAt(text, start).toLowerCase()
  const exponent = magnitudes.get(word)
  if (word === 'dozen' || (half && exponent !== undefined)) {
    const whole = word === 'dozen' ? 12 : scaled(1, exponent ?? 0)
    const unit = unitAt(text, start + word.length) ?? countedAt(text, start + word.length)
    return {
      from,
      to: unit?.to ?? start + word.length,
      kind: unit?.kind ?? 'quantity',
      value: half ? whole / 2 : whole,
      unit: unit?.unit ?? null,
      approx: false,
    }
  }
  // a million times better: a hundred and a thousand are counted, more is mostly a manner of speaking without a unit.
  return exponent === undefined ? null : readCardinal(text, from, start, 1)
}

/** A number in words: `[from, to)`, an article before it included. */
interface Cardinal {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly value: number
  /** How many words count. */
  readonly words: number
}

/**
 * thirty-one million two hundred and fifty thousand people, two dozen, one in four, two-thirds, nine o’clock.
 *
 * @param start where the first word stands
 * @param first what an article before it counts: 1 in a hundred
 */
export function readCardinal(text: string, from: number, start: number, first: number): Reading | null {
  const number = cardinalAt(text, from, start, first)
  return number && (asShare(number) ?? asFraction(number) ?? asHour(number) ?? asCount(number))
}

/** At most twelve words, and a dozen behind one; null where the first is none. */
function cardinalAt(text: string, from: number, start: number, first: number): Cardinal | null {
  let to = from
  let total = 0
  let section = first
  let words = 0
  for (let at = start; words < 12; ) {
    const word = wordAt(text, at)
    const lower = word.toLowerCase()
    const unit = cardinals.get(lower)
    const power = magnitudes.get(lower)
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
      cardinals.has(wordAt(text, at + 4).toLowerCase()) &&
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
  return words === 1 && /^ dozen\b/u.test(text.slice(to, to + 7))
    ? { text, from, to: to + 6, value: value * 12, words }
    : { text, from, to, value, words }
}

const reading = (
  { from }: Cardinal,
  to: number,
  value: number | null,
  kind: FigureKind = 'quantity',
  unit: string | null = null,
): Reading => ({ from, to, kind, value, unit, approx: false })

/** one in four */
function asShare(number: Cardinal): Reading | null {
  const { text, to, value, words } = number
  const among = words === 1 ? /^ in ([a-z]+)/u.exec(text.slice(to, to + 12))?.[1] : undefined
  const all = among === undefined ? undefined : cardinals.get(among)
  if (among === undefined || all === undefined) return null
  const isShare = value > 0 && value < 5 && all > value + 1 && all <= 20
  return isShare ? reading(number, to + 4 + among.length, value / all) : null
}

/** two-thirds, three quarters */
function asFraction(number: Cardinal): Reading | null {
  const { text, to, value, words } = number
  if (words !== 1 || !' -'.includes(text.charAt(to) || '.')) return null
  const word = wordAt(text, to + 1)
  const parts = fractions.get(word.toLowerCase())
  return parts !== undefined && value < parts ? reading(number, to + 1 + word.length, value / parts) : null
}

/** nine o’clock */
function asHour(number: Cardinal): Reading | null {
  const { text, to, value } = number
  const hour = value <= 12 ? /^ (?:[ap]\.m\.|o['’]clock)/iu.exec(text.slice(to, to + 9)) : null
  return hour && reading(number, to + hour[0].length, null, 'date')
}

/** twelve men; without a unit one alone counts nothing. */
function asCount(number: Cardinal): Reading | null {
  const { text, to, value, words } = number
  if (value === 1 || (words === 1 && value === 0)) return null
  const unit = unitAt(text, to) ?? countedAt(text, to)
  if (unit !== null) return reading(number, unit.to, value, unit.kind, unit.unit)
  return isLatin(text.charCodeAt(to)) ? null : reading(number, to, value)
}
