import type { Lexicon } from '../../../text'
import { type HashSlots, HashTable } from './hash-table'
import { newWords } from './new-words'
import { PairCounter, type PairSlots } from './pair-table'

/** Words of one to this many characters are indexed; longer ones are titles and sayings that add nothing here. */
const longestWord = 8
/** Longer words are whole even with a gap: their parts are words. */
export const longestGap = 5
/** Nats that a dictionary's name of a person must make good before it is a better reading. */
const namePenalty = 2.5
/** 的 and 不 stand in a thousand words of two; past the commonest they tell nothing. */
const mostNeighbours = 60

/** All that a {@link WordIndex} knows, in numbers and typed arrays alone: threads share them, and a file can hold them. */
export interface IndexTables {
  /** The cost of a character that no word list knows. */
  readonly unknown: number
  /**
   * Of each unit two numbers, side by side so that both come from memory at once: the cost of the character as a word of
   * its own, and how rare it is in all words together, as a cost.
   */
  readonly characters: Float32Array
  /** Words of three units or more. */
  readonly words: HashSlots
  /** Words of three to {@link longestGap} units, each under what is left of it with one unit away. */
  readonly gaps: HashSlots
  readonly pairs: PairSlots
  readonly after: Neighbours
  readonly before: Neighbours
}

/**
 * Of `unit`, those from `starts[unit]` to `starts[unit + 1]`, cheapest first; `costs[k]` is that of the word that
 * `units[k]` makes.
 */
export interface Neighbours {
  readonly starts: Uint32Array
  readonly units: Uint16Array
  readonly costs: Float64Array
}

/** null where the lexicon cannot be listed. */
export function indexTables(lexicon: Lexicon): IndexTables | null {
  if (!lexicon.words) return null
  const scale = Math.log(Math.max(lexicon.total, 2))
  const unknown = scale + 2
  const characters = new Characters(scale, unknown)
  const kept: Kept = { words: [], costs: [], evidence: [] }
  for (const [word, frequency] of withNewWords(lexicon, lexicon.words())) {
    if (!(frequency > 0) || word.length > longestWord || !isPlainHan(word)) continue
    const cost = scale - Math.log(frequency)
    characters.add(word, frequency, cost)
    if (word.length === 1) continue
    kept.words.push(word)
    kept.costs.push(cost)
    // Names are words, but poor evidence for one name against another.
    kept.evidence.push(cost + (lexicon.tag?.(word)?.startsWith('nr') ? namePenalty : 0))
  }
  const pairs = new PairCounter()
  for (const [at, word] of kept.words.entries()) {
    const cost = kept.costs[at] ?? unknown
    pairs.add(word, Math.exp(scale - cost), cost)
  }
  const ofTwo = kept.words
    .flatMap((word, at) => (word.length === 2 ? [at] : []))
    .sort((a, b) => (kept.evidence[a] ?? 0) - (kept.evidence[b] ?? 0))
  return {
    unknown,
    characters: characters.table(),
    ...longWords(kept),
    pairs: pairs.counted(),
    after: neighbours(ofTwo, kept, 0),
    before: neighbours(ofTwo, kept, 1),
  }
}

/** Words of two units or more, in the lexicon's order, each with its cost and with what it costs as evidence. */
interface Kept {
  readonly words: string[]
  readonly costs: number[]
  readonly evidence: number[]
}

function* withNewWords(
  lexicon: Lexicon,
  words: Iterable<readonly [word: string, frequency: number]>,
): Generator<readonly [word: string, frequency: number]> {
  yield* words
  yield* newWords(lexicon)
}

/** {@link IndexTables.characters} as words are counted. */
class Characters {
  readonly #costs = new Float32Array(2 * 0x10000)
  readonly #scale: number

  constructor(scale: number, unknown: number) {
    this.#scale = scale
    for (let place = 0; place < this.#costs.length; place += 2) this.#costs[place] = unknown
  }

  add(word: string, frequency: number, cost: number): void {
    for (let i = 0; i < word.length; i++) {
      const place = 2 * word.charCodeAt(i) + 1
      this.#costs[place] = (this.#costs[place] ?? 0) + frequency
    }
    if (word.length === 1) this.#costs[2 * word.charCodeAt(0)] = cost
  }

  /** Makes costs of the counts: once, when all words are there. */
  table(): Float32Array {
    for (let place = 1; place < this.#costs.length; place += 2)
      this.#costs[place] = Math.max(0, this.#scale - Math.log(Math.max(1, this.#costs[place] ?? 0)))
    return this.#costs
  }
}

function longWords({ words: kept, costs, evidence }: Kept): Pick<IndexTables, 'words' | 'gaps'> {
  const long = kept.filter((word) => word.length > 2)
  const gapped = long.filter((word) => word.length <= longestGap)
  const words = HashTable.slots(long.length)
  const gaps = HashTable.slots(gapped.reduce((sum, { length }) => sum + length, 0))
  const intoWords = new HashTable(words)
  const intoGaps = new HashTable(gaps)
  for (const [at, word] of kept.entries()) {
    const { length } = word
    if (length === 2) continue
    const cost = costs[at] ?? 0
    intoWords.add(keyOf(word, 0, length, -1, seedA), keyOf(word, 0, length, -1, seedB), cost, 0)
    if (length <= longestGap)
      for (let gap = 0; gap < length; gap++)
        intoGaps.add(
          keyOf(word, 0, length, gap, seedA),
          keyOf(word, 0, length, gap, seedB),
          evidence[at] ?? cost,
          word.charCodeAt(gap),
        )
  }
  return { words, gaps }
}

/** @param ofTwo the words of two units, by their places in `kept`, cheapest first */
function neighbours(ofTwo: readonly number[], { words, evidence }: Kept, key: 0 | 1): Neighbours {
  const byUnit: number[][] = []
  let count = 0
  for (const at of ofTwo) {
    const unit = words[at]?.charCodeAt(key) ?? 0
    byUnit[unit] ??= []
    const row = byUnit[unit]
    if (row.length === mostNeighbours) continue
    row.push(at)
    count++
  }
  const found = {
    starts: new Uint32Array(0x10001),
    units: new Uint16Array(count),
    costs: new Float64Array(count),
  }
  let end = 0
  for (let unit = 0; unit < 0x10000; unit++) {
    found.starts[unit] = end
    for (const at of byUnit[unit] ?? []) {
      found.units[end] = words[at]?.charCodeAt(1 - key) ?? 0
      found.costs[end] = evidence[at] ?? 0
      end++
    }
  }
  found.starts[0x10000] = end
  return found
}

export const seedA = 0x811c9dc5
export const seedB = 0x3c6ef372

/** FNV-1a over UTF-16 units, the unit at `gap` taken for 0, and the length, with a final mix (murmur3's). */
export function keyOf(text: string, from: number, to: number, gap: number, seed: number): number {
  let h = seed
  for (let i = from; i < to; i++) h = step(h, i - from === gap ? 0 : text.charCodeAt(i))
  return mixed(h, to - from)
}

export const step = (h: number, unit: number) => Math.imul(h ^ unit, 0x01000193)

export function mixed(hash: number, length: number): number {
  let h = Math.imul(hash ^ length, 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) | 0
}

function isPlainHan(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i)
    if (unit < 0x4e00 || unit > 0x9fff) return false
  }
  return word.length > 0
}
