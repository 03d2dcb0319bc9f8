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
  const exponent = magnitudes[word]
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

/**
 * At most twelve words: thirty-one million two hundred and fifty thousand.
 *
 * @param start where the first word stands
 * @param first what an article before it counts: 1 in a hundred
 */
export function readCardinal(text: string, from: number, start: number, first: number): Reading | null {
  let to = from
  let total = 0
  let section = first
  let words = 0
  for (let at = start; words < 12; ) {
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
  const dozen = words === 1 && / dozen\b/u.test(text.slice(to, to + 7)) && text.charAt(to) === ' '
  if (dozen) to += 6
  const value = (total + section) * (dozen ? 12 : 1)
  const among = words === 1 ? /^ in ([a-z]+)/u.exec(text.slice(to, to + 12))?.[1] : undefined
  const all = among === undefined ? undefined : cardinals[among]
  if (all !== undefined && value > 0 && value < 5 && all > value + 1 && all <= 20)
    return {
      from,
      to: to + 4 + (among?.length ?? 0),
      kind: 'quantity',
      value: value / all,
      unit: null,
      approx: false,
    }
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
  const unit = unitAt(text, to) ?? countedAt(text, to)
  if (unit !== null) return { from, to: unit.to, kind: unit.kind, value, unit: unit.unit, approx: false }
  return isLatin(text.charCodeAt(to))
    ? null
    : { from, to, kind: 'quantity', value, unit: null, approx: false }
}
