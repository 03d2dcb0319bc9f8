import type { FigureKind } from '../../document'
import { isLatin } from './characters'
import { isCountedNoun, latinUnitKind, magnitudes, shortMagnitudes } from './latin-words'

/** A longer one is no word that is looked up. */
export const longestWord = 20

/** The word of letters at `at`, at most {@link longestWord}; '' = none. */
export function wordAt(text: string, at: number): string {
  let to = at
  while (to - at < longestWord && isLatin(text.charCodeAt(to))) to++
  return isLatin(text.charCodeAt(to)) ? '' : text.slice(at, to)
}

export const skipSpace = (text: string, at: number) => (text.charAt(at) === ' ' ? at + 1 : at)

export function magnitudeAt(text: string, at: number): { to: number; exponent: number } | null {
  const word = wordAt(text, at)
  const exponent = magnitudes.get(word.toLowerCase())
  return exponent === undefined ? null : { to: at + word.length, exponent }
}

export function shortMagnitudeAt(text: string, at: number): { to: number; exponent: number } | null {
  const word = wordAt(text, at)
  const exponent = shortMagnitudes.get(word.toLowerCase())
  return exponent === undefined ? null : { to: at + word.length, exponent }
}

/** The unit behind a number: %, per cent, a word or a symbol, one space or hyphen away at most. */
export function unitAt(text: string, at: number): { to: number; unit: string; kind: FigureKind } | null {
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

/** A noun in the plural behind a number, one space away: 200 residents. */
export function countedAt(text: string, at: number): { to: number; unit: string; kind: FigureKind } | null {
  const word = text.charAt(at) === ' ' ? wordAt(text, at + 1) : ''
  return isCountedNoun(word) ? { to: at + 1 + word.length, unit: word, kind: 'quantity' } : null
}
