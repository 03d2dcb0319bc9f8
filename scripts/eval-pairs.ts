import { readFileSync } from 'node:fs'
import type { Draft } from '../src/core/document'
import { type CleanOptions, clean } from '../src/core/rules'
import { sourceFromText } from '../src/core/text'

/** A sentence as it was read, and as it was printed. */
interface Pair {
  readonly read: string
  readonly printed: string
}

/** What cleaning makes of sentences with misreads, and of the same sentences without. */
export interface PairScore {
  readonly pairs: number
  /** Sentences with a misread that came out as printed, or are doubted somewhere; or neither. */
  readonly mended: number
  readonly doubted: number
  readonly missed: number
  /** Sentences as printed that were changed or doubted nevertheless; and those in which straight quotes alone were curled. */
  readonly harmed: number
  readonly curled: number
  readonly alarmed: number
}

/** faspell-ocr-dev.tsv: number of errors, read, printed. */
export function tsvPairs(file: string): Pair[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, read, printed] = line.split('\t')
      return read !== undefined && printed !== undefined ? [{ read, printed: printed.trim() }] : []
    })
}

/** bln600-dev.csv: quoted fields, of which the fourth was read and the fifth printed. */
export function csvPairs(file: string): Pair[] {
  const text = readFileSync(file, 'utf8')
  const rows: string[][] = [[]]
  for (const { 1: quoted, 2: plain, 3: end } of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\r?\n|$)/gu,
  )) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end !== ',') rows.push([])
  }
  return rows
    .slice(1)
    .flatMap(([, , , read, printed]) => (read && printed ? [{ read, printed: printed.trim() }] : []))
}

const solid = (draft: Draft) =>
  draft.blocks
    .map(({ text }) => text)
    .join('')
    .replace(/\s/gu, '')

export function scorePairs(pairs: readonly Pair[], known: CleanOptions): PairScore {
  const score = { pairs: pairs.length, mended: 0, doubted: 0, missed: 0, harmed: 0, curled: 0, alarmed: 0 }
  for (const { read, printed } of pairs) {
    const right = clean(sourceFromText('printed', printed), known)
    const wanted = solid(right)
    const changed = right.corrections.filter(({ rule }) => rule === 'misreads')
    if (changed.some(({ removed }) => removed !== '"')) score.harmed++
    else if (changed.length > 0) score.curled++
    else if (right.suspects.some(({ rule }) => rule === 'misreads')) score.alarmed++
    const draft = clean(sourceFromText('read', read), known)
    if (solid(draft) === wanted) score.mended++
    else if (draft.suspects.some(({ rule }) => rule === 'misreads')) score.doubted++
    else score.missed++
  }
  return score
}
