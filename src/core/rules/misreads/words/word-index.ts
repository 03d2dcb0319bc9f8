import type { Lexicon } from '../../../text'
import { HashTable } from './hash-table'
import {
  type IndexTables,
  indexTables,
  keyOf,
  longestGap,
  mixed,
  type Neighbours,
  seedA,
  seedB,
  step,
} from './index-tables'
import { PairTable } from './pair-table'

export { longestGap }

/** A character that is in no word is as rare as one of a word seen once, and so much cheaper than an unknown one. */
const unseen = 2 + 1e-3
/** Costs are kept in 32 bits. */
const rounding = 1e-3

/** Two neighbouring characters, as {@link WordIndex.words} names them: looked up once, asked of several times. */
export type Pair = number

/**
 * The characters that make a word with another: those of `units` from `from` to `to`, cheapest first, and what the words
 * cost.
 */
export interface Beside extends Pick<Neighbours, 'units' | 'costs'> {
  readonly from: number
  readonly to: number
}

/**
 * A Chinese word list laid out for the two questions that misreads ask of it, thousands of times a page: *is this a
 * word?* and *which words have this gap?* Open addressing over typed arrays ({@link IndexTables}); two independent 32-bit
 * hashes name a word, so that no string is cut or kept. Holds words of Han characters in the BMP only.
 *
 * Costs are natural logarithms: `ln(total / frequency)`, the unigram model of jieba
 * (https://github.com/fxsjy/jieba); the less likely, the dearer.
 */
export class WordIndex {
  /** The cost of a character that no word list knows. */
  readonly unknown: number
  readonly #tables: IndexTables
  readonly #characters: Float32Array
  readonly #words: HashTable
  readonly #gaps: HashTable
  readonly #pairs: PairTable

  constructor(tables: IndexTables) {
    this.unknown = tables.unknown
    this.#tables = tables
    this.#characters = tables.characters
    this.#words = new HashTable(tables.words)
    this.#gaps = new HashTable(tables.gaps)
    this.#pairs = new PairTable(tables.pairs)
  }

  /** The cost of one character as a word of its own. */
  single(unit: number): number {
    return this.#characters[2 * unit] ?? this.unknown
  }

  /** Whether the list has a character at all, in whatever word. */
  isListed(unit: number): boolean {
    return this.rarity(unit) < this.unknown - unseen
  }

  /**
   * Whether a character stands in no word of the list but itself, as traditional ones do (績 beside 业绩, 成绩): what a
   * character of no word stands beside says nothing.
   */
  isApart(unit: number): boolean {
    return !this.isListed(unit) || this.rarity(unit) > this.single(unit) - rounding
  }

  /** How rare a character is in all words together, as a cost. */
  rarity(unit: number): number {
    return this.#characters[2 * unit + 1] ?? this.unknown
  }

  /** The cost of `text[from, to)`, at least two units; infinite where it is not a word. */
  cost(text: string, from: number, to: number): number {
    return to - from === 2
      ? this.#pairs.cost(text.charCodeAt(from), text.charCodeAt(from + 1))
      : this.#words.find(keyOf(text, from, to, -1, seedA), keyOf(text, from, to, -1, seedB))
  }

  /** {@link cost} of `units[from, to)`, at least three. */
  costOfUnits(units: Uint16Array, from: number, to: number): number {
    let a = seedA
    let b = seedB
    for (let at = from; at < to; at++) {
      a = step(a, units[at] ?? 0)
      b = step(b, units[at] ?? 0)
    }
    return this.#words.find(mixed(a, to - from), mixed(b, to - from))
  }

  /** The two, to be asked of several times. */
  pair(left: number, right: number): Pair {
    return this.#pairs.find(left, right)
  }

  /**
   * Visits every word of two units or more that begins at `from` and ends at `limit` or before, shortest first. Returns
   * the pair that stands there, which more can be asked of.
   */
  words(text: string, from: number, limit: number, visit: (to: number, cost: number) => void): Pair {
    const pair = this.#pairs.find(text.charCodeAt(from), text.charCodeAt(from + 1))
    const end = Math.min(limit, from + this.#pairs.reachOf(pair))
    if (end < from + 2) return pair
    const short = this.#pairs.costOf(pair)
    if (short !== Number.POSITIVE_INFINITY) visit(from + 2, short)
    let a = step(step(seedA, text.charCodeAt(from)), text.charCodeAt(from + 1))
    let b = step(step(seedB, text.charCodeAt(from)), text.charCodeAt(from + 1))
    for (let at = from + 2; at < end; at++) {
      a = step(a, text.charCodeAt(at))
      b = step(b, text.charCodeAt(at))
      const size = at + 1 - from
      const cost = this.#words.find(mixed(a, size), mixed(b, size))
      if (cost !== Number.POSITIVE_INFINITY) visit(at + 1, cost)
    }
    return pair
  }

  /** Length of the longest word that begins with the two; 0 = there is none. */
  reachOf(pair: Pair): number {
    return this.#pairs.reachOf(pair)
  }

  /** The cost of the word of these two; infinite where there is none. */
  costOf(pair: Pair): number {
    return this.#pairs.costOf(pair)
  }

  /** {@link bond} of the two. */
  bondOf(pair: Pair): number {
    return this.#pairs.weightOf(pair)
  }

  /** How often two characters stand side by side within words: `ln(1 + n)`; 0 = never. */
  bond(left: number, right: number): number {
    return this.#pairs.weight(left, right)
  }

  /** The characters that make a word of two with `unit` before them. */
  after(unit: number): Beside {
    return beside(this.#tables.after, unit)
  }

  /** The characters that make a word of two with `unit` behind them. */
  before(unit: number): Beside {
    return beside(this.#tables.before, unit)
  }

  /**
   * Visits every character that would make `text[from, to)` a word if it stood at `gap`, for each `to` between `least`
   * and `most`: three units at least, {@link longestGap} at most. Words that begin with two characters as they stand
   * are no longer than the pair's {@link reachOf}.
   */
  fill(
    text: string,
    from: number,
    least: number,
    most: number,
    gap: number,
    visit: (unit: number, cost: number, from: number, to: number) => void,
  ): void {
    if (most < least) return
    let a = seedA
    let b = seedB
    for (let at = from; at < most; at++) {
      const unit = at === gap ? 0 : text.charCodeAt(at)
      a = step(a, unit)
      b = step(b, unit)
      const to = at + 1
      if (to >= least) this.#gaps.each(mixed(a, to - from), mixed(b, to - from), from, to, visit)
    }
  }
}

const indices = new WeakMap<Lexicon, WordIndex>()

/** The index of a lexicon, made at the first call (half a second for 350,000 words); null where it cannot be listed. */
export function indexOf(lexicon: Lexicon): WordIndex | null {
  const known = indices.get(lexicon)
  if (known) return known
  const tables = indexTables(lexicon)
  return tables && keepIndex(lexicon, tables)
}

/** Has {@link indexOf} answer from tables that were made of the same lexicon before, in another process, say. */
export function keepIndex(lexicon: Lexicon, tables: IndexTables): WordIndex {
  const index = new WordIndex(tables)
  indices.set(lexicon, index)
  return index
}

function beside({ starts, units, costs }: Neighbours, unit: number): Beside {
  return { units, costs, from: starts[unit] ?? 0, to: starts[unit + 1] ?? 0 }
}
