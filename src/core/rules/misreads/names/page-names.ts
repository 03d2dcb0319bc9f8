import { isAlike } from '../../../text/lookalikes'
import type { Misread } from '../misread'
import { isPlainHan } from '../words/han-run'
import type { WordIndex } from '../words/word-index'
import { nameParts, namePartsOf } from './name-characters'

/** A family name and a given name of two characters: the names that most people bear. */
const length = 3
/** Logarithm of how rare a given name is among words; those that are words besides are more common. */
const leastRarity = 12

/**
 * Somebody whom the page names twice or more, and once with a character that looks like the family name and is none.
 *
 *     戚桂潮笑了。戚桂潮说 … 威桂潮的故事    →  威 doubtful: 戚
 *     于明天 … 于明天 … 干明天的活           →  (unchanged: 明天 is a word that everybody uses)
 */
export function pageNameMisreads(texts: readonly string[], index: WordIndex): readonly Misread[] {
  const byGiven = namesOn(texts, index)
  const found: Misread[] = []
  for (const names of byGiven.values())
    for (const wrong of names.values()) {
      if (wrong.times > 1 || isSurname(wrong.unit)) continue
      const text = texts[wrong.block] ?? ''
      if (isWord(index, text, wrong.at, 2)) continue
      const meant = [...names.values()].find(
        ({ unit, times }) => times > 1 && isSurname(unit) && isAlike(wrong.unit, unit),
      )
      if (!meant) continue
      const put = String.fromCharCode(meant.unit)
      const read = text.slice(wrong.at, wrong.at + length)
      found.push({
        block: wrong.block,
        from: wrong.at,
        to: wrong.at + 1,
        text: text.charAt(wrong.at),
        suggestions: [{ text: put, score: 0.9 }],
        certain: false,
        confidence: 0.8,
        reason: {
          key: 'rules.misreads.named',
          values: { read, put: put + read.slice(1), times: meant.times },
        },
      })
    }
  return found
}

/** A character before a given name: how often it stands there, and where it did first. */
interface Named {
  readonly unit: number
  readonly block: number
  readonly at: number
  times: number
}

/** What stands before each given name that the page has behind some family name, by that name and the character. */
function namesOn(
  texts: readonly string[],
  index: WordIndex,
): ReadonlyMap<string, ReadonlyMap<number, Named>> {
  const byGiven = new Map<string, Map<number, Named>>()
  /** What the given names begin with: asked before one is cut out. */
  const begins = new Set<number>()
  for (const only of [true, false])
    for (const [block, text] of texts.entries())
      for (let at = 0; at + length <= text.length; at++) {
        const unit = text.charCodeAt(at)
        if (isSurname(unit) !== only || !isPlainHan(unit)) continue
        const next = text.charCodeAt(at + 1)
        if (only ? !(namePartsOf(next) & nameParts.given) : !begins.has(next)) continue
        const given = text.slice(at + 1, at + length)
        let names = byGiven.get(given)
        if (!names) {
          if (!only || !isPlainHan(text.charCodeAt(at + 2))) continue
          if (isWord(index, text, at, 2) || index.cost(text, at + 1, at + length) < leastRarity) continue
          names = new Map()
          byGiven.set(given, names)
          begins.add(next)
        }
        const named = names.get(unit)
        if (named) named.times++
        else names.set(unit, { unit, block, at, times: 1 })
      }
  return byGiven
}

const isSurname = (unit: number) => (namePartsOf(unit) & nameParts.surname) !== 0

const isWord = (index: WordIndex, text: string, from: number, length: number) =>
  index.cost(text, from, from + length) <= index.unknown
