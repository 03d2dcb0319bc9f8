import type { Lexicon } from '../../text'

/** Words of one to this many characters are indexed; longer ones are titles and sayings that add nothing here. */
const longestWord = 8
/** Longer words are whole even with a gap: their parts are words. */
export const longestGap = 5

/**
 * A Chinese word list laid out for the two questions that misreads ask of it, thousands of times a page: *is this a
 * word?* and *which words have this gap?* Open addressing over typed arrays; two independent 32-bit hashes name a
 * word, so that no string is cut or kept. Holds words of Han characters in the BMP only.
 *
 * Costs are natural logarithms: `ln(total / frequency)`, the unigram model of jieba
 * (https://github.com/fxsjy/jieba); the less likely, the dearer.
 */
export class WordIndex {
  /** The cost of a character that no word list knows. */
  readonly unknown: number
  readonly #words: HashTable
  readonly #gaps: HashTable
  readonly #pairs: PairTable
  readonly #after: ReadonlyMap<number, Neighbours>
  readonly #before: ReadonlyMap<number, Neighbours>
  readonly #single = new Float32Array(0x10000)
  readonly #common = new Float32Array(0x10000)

  /** `isName` tells the words that name people: they are words, but poor evidence for one name against another. */
  constructor(
    words: Iterable<readonly [word: string, frequency: number]>,
    total: number,
    isName: (word: string) => boolean = () => false,
  ) {
    const scale = Math.log(Math.max(total, 2))
    this.unknown = scale + 2
    this.#single.fill(this.unknown)
    const kept: string[] = []
    const costs: number[] = []
    const names: boolean[] = []
    let gaps = 0
    for (const [word, frequency] of words) {
      if (!(frequency > 0) || word.length > longestWord || !isPlainHan(word)) continue
      for (let i = 0; i < word.length; i++) {
        const unit = word.charCodeAt(i)
        this.#common[unit] = (this.#common[unit] ?? 0) + frequency
      }
      const cost = scale - Math.log(frequency)
      if (word.length === 1) {
        this.#single[word.charCodeAt(0)] = cost
        continue
      }
      kept.push(word)
      costs.push(cost)
      const name = isName(word)
      names.push(name)
      if (word.length > 2 && word.length <= longestGap) gaps += word.length
    }
    for (let unit = 0; unit < 0x10000; unit++)
      this.#common[unit] = Math.max(0, scale - Math.log(Math.max(1, this.#common[unit] ?? 0)))
    this.#words = new HashTable(kept.length)
    this.#gaps = new HashTable(gaps)
    this.#pairs = new PairTable(kept.length)
    const pairs = kept.flatMap((word, at) => (word.length === 2 ? [at] : []))
    const evidence = costs.map((cost, at) => cost + (names[at] ? namePenalty : 0))
    const sorted = pairs.sort((a, b) => (evidence[a] ?? 0) - (evidence[b] ?? 0))
    this.#after = neighbours(sorted, kept, evidence, 0)
    this.#before = neighbours(sorted, kept, evidence, 1)
    for (const [at, word] of kept.entries()) {
      const cost = costs[at] ?? this.unknown
      this.#pairs.add(word, Math.exp(scale - cost), cost)
      if (word.length === 2) continue
      const { length } = word
      this.#words.add(hash(word, 0, length, -1, seedA), hash(word, 0, length, -1, seedB), cost, 0)
      if (length <= longestGap)
        for (let gap = 0; gap < length; gap++)
          this.#gaps.add(
            hash(word, 0, length, gap, seedA),
            hash(word, 0, length, gap, seedB),
            evidence[at] ?? cost,
            word.charCodeAt(gap),
          )
    }
    this.#pairs.close()
  }

  /** The cost of one character as a word of its own. */
  single(unit: number): number {
    return this.#single[unit] ?? this.unknown
  }

  /** How rare a character is in all words together, as a cost. */
  rarity(unit: number): number {
    return this.#common[unit] ?? this.unknown
  }

  /** The cost of `text[from, to)`, at least two units; infinite where it is not a word. */
  cost(text: string, from: number, to: number): number {
    return to - from === 2
      ? this.#pairs.cost(text.charCodeAt(from), text.charCodeAt(from + 1))
      : this.#words.find(hash(text, from, to, -1, seedA), hash(text, from, to, -1, seedB))
  }

  /** Visits every word of two units or more that begins at `from` and ends at `limit` or before, shortest first. */
  words(text: string, from: number, limit: number, visit: (to: number, cost: number) => void): void {
    const pair = this.#pairs.find(text.charCodeAt(from), text.charCodeAt(from + 1))
    const end = Math.min(limit, from + this.#pairs.reachOf(pair))
    if (end < from + 2) return
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
  }

  /** How often two characters stand side by side within words: `ln(1 + n)`; 0 = never. */
  bond(left: number, right: number): number {
    return this.#pairs.weight(left, right)
  }

  /** The characters that make a word of two with `unit` before them, cheapest first; with what the words cost. */
  after(unit: number): Neighbours {
    return this.#after.get(unit) ?? nobody
  }

  /** The characters that make a word of two with `unit` behind them, cheapest first. */
  before(unit: number): Neighbours {
    return this.#before.get(unit) ?? nobody
  }

  /**
   * Visits every character that would make `text[from, to)` a word if it stood at `gap`, for each `to` between `least`
   * and `most`: three units at least, {@link longestGap} at most.
   */
  fill(
    text: string,
    from: number,
    least: number,
    most: number,
    gap: number,
    visit: (unit: number, cost: number, to: number) => void,
  ): void {
    let a = seedA
    let b = seedB
    for (let at = from; at < most; at++) {
      const unit = at === gap ? 0 : text.charCodeAt(at)
      a = step(a, unit)
      b = step(b, unit)
      const to = at + 1
      if (to >= least) this.#gaps.each(mixed(a, to - from), mixed(b, to - from), to, visit)
    }
  }
}

const indices = new WeakMap<Lexicon, WordIndex>()

/** The index of a lexicon, made at the first call (some 200 ms for 350,000 words); null where it cannot be listed. */
export function indexOf(lexicon: Lexicon): WordIndex | null {
  const known = indices.get(lexicon)
  if (known) return known
  if (!lexicon.words) return null
  const index = new WordIndex(
    lexicon.words(),
    lexicon.total,
    (word) => lexicon.tag?.(word)?.startsWith('nr') ?? false,
  )
  indices.set(lexicon, index)
  return index
}

/** `costs[k]` is that of the word that `units[k]` makes. */
interface Neighbours {
  readonly units: readonly number[]
  readonly costs: readonly number[]
}

const nobody: Neighbours = { units: [], costs: [] }

function neighbours(
  pairs: readonly number[],
  words: readonly string[],
  costs: readonly number[],
  key: 0 | 1,
): ReadonlyMap<number, Neighbours> {
  const lists = new Map<number, { units: number[]; costs: number[] }>()
  for (const at of pairs) {
    const word = words[at] ?? ''
    const unit = word.charCodeAt(key)
    let list = lists.get(unit)
    if (!list) {
      list = { units: [], costs: [] }
      lists.set(unit, list)
    }
    if (list.units.length === mostNeighbours) continue
    list.units.push(word.charCodeAt(1 - key))
    list.costs.push(costs[at] ?? 0)
  }
  return lists
}

/** Nats that a dictionary's name of a person must make good before it is a better reading. */
const namePenalty = 2.5

/** 的 and 不 stand in a thousand words of two; past the commonest they tell nothing. */
const mostNeighbours = 60

const seedA = 0x811c9dc5
const seedB = 0x3c6ef372

/** FNV-1a over UTF-16 units, the unit at `gap` taken for 0, and the length, with a final mix (murmur3's). */
function hash(text: string, from: number, to: number, gap: number, seed: number): number {
  let h = seed
  for (let i = from; i < to; i++) h = step(h, i - from === gap ? 0 : text.charCodeAt(i))
  return mixed(h, to - from)
}

const step = (h: number, unit: number) => Math.imul(h ^ unit, 0x01000193)

function mixed(hash: number, length: number): number {
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

const slotsFor = (entries: number) => 1 << Math.max(4, Math.ceil(Math.log2(entries * 1.6 + 1)))

/** Linear probing; a key may stand several times, each time with another character. */
class HashTable {
  readonly #mask: number
  readonly #check: Int32Array
  readonly #cost: Float32Array
  readonly #unit: Uint16Array

  constructor(entries: number) {
    const slots = slotsFor(entries)
    this.#mask = slots - 1
    this.#check = new Int32Array(slots)
    this.#cost = new Float32Array(slots).fill(Number.POSITIVE_INFINITY)
    this.#unit = new Uint16Array(slots)
  }

  add(key: number, check: number, cost: number, unit: number): void {
    let slot = key & this.#mask
    while (this.#cost[slot] !== Number.POSITIVE_INFINITY) slot = (slot + 1) & this.#mask
    this.#check[slot] = check
    this.#cost[slot] = cost
    this.#unit[slot] = unit
  }

  find(key: number, check: number): number {
    let slot = key & this.#mask
    for (;;) {
      const cost = this.#cost[slot] ?? Number.POSITIVE_INFINITY
      if (cost === Number.POSITIVE_INFINITY || this.#check[slot] === check) return cost
      slot = (slot + 1) & this.#mask
    }
  }

  each(
    key: number,
    check: number,
    to: number,
    visit: (unit: number, cost: number, to: number) => void,
  ): void {
    let slot = key & this.#mask
    for (;;) {
      const cost = this.#cost[slot] ?? Number.POSITIVE_INFINITY
      if (cost === Number.POSITIVE_INFINITY) return
      if (this.#check[slot] === check) visit(this.#unit[slot] ?? 0, cost, to)
      slot = (slot + 1) & this.#mask
    }
  }
}

/** What is known of two neighbouring characters. Grows as pairs come in, until it is closed. */
class PairTable {
  #mask: number
  #keys: Int32Array
  #weight: Float32Array
  /** What the word of these two costs; infinite where there is none. */
  #cost: Float32Array
  #reach: Uint8Array
  #count = 0

  constructor(entries: number) {
    const slots = slotsFor(entries)
    this.#mask = slots - 1
    this.#keys = new Int32Array(slots)
    this.#weight = new Float32Array(slots)
    this.#cost = new Float32Array(slots).fill(Number.POSITIVE_INFINITY)
    this.#reach = new Uint8Array(slots)
  }

  add(word: string, frequency: number, cost: number): void {
    for (let i = 0; i + 1 < word.length; i++) {
      if (this.#count * 1.4 > this.#mask) this.#grow()
      const slot = this.find(word.charCodeAt(i), word.charCodeAt(i + 1))
      if (this.#keys[slot] === 0) {
        this.#keys[slot] = pairKey(word.charCodeAt(i), word.charCodeAt(i + 1))
        this.#count++
      }
      this.#weight[slot] = (this.#weight[slot] ?? 0) + frequency
      if (i === 0 && word.length > (this.#reach[slot] ?? 0)) this.#reach[slot] = word.length
      if (word.length === 2) this.#cost[slot] = cost
    }
  }

  /** Makes logarithms of what was counted: `ln(1 + n)`. */
  close(): void {
    this.#weight = this.#weight.map((weight) => (weight === 0 ? 0 : Math.log1p(weight)))
  }

  weight(left: number, right: number): number {
    return this.#weight[this.find(left, right)] ?? 0
  }

  cost(left: number, right: number): number {
    return this.costOf(this.find(left, right))
  }

  costOf(pair: number): number {
    return this.#cost[pair] ?? Number.POSITIVE_INFINITY
  }

  /** Length of the longest word that begins with the two; 0 = there is none. */
  reachOf(pair: number): number {
    return this.#reach[pair] ?? 0
  }

  /** Where the table keeps the two; stands until the next pair is added. */
  find(left: number, right: number): number {
    const key = pairKey(left, right)
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & this.#mask
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & this.#mask
    return slot
  }

  #grow(): void {
    const keys = this.#keys
    const weight = this.#weight
    const cost = this.#cost
    const reach = this.#reach
    const slots = keys.length * 2
    this.#mask = slots - 1
    this.#keys = new Int32Array(slots)
    this.#weight = new Float32Array(slots)
    this.#cost = new Float32Array(slots).fill(Number.POSITIVE_INFINITY)
    this.#reach = new Uint8Array(slots)
    for (const [at, key] of keys.entries()) {
      if (key === 0) continue
      const slot = this.find(key >>> 16, key & 0xffff)
      this.#keys[slot] = key
      this.#weight[slot] = weight[at] ?? 0
      this.#cost[slot] = cost[at] ?? Number.POSITIVE_INFINITY
      this.#reach[slot] = reach[at] ?? 0
    }
  }
}

const pairKey = (left: number, right: number) => (left << 16) | right
