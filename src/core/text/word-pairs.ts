import { pairs, units, words } from './word-pairs-open-gram'

/** What {@link WordPairs} are read from: see `word-pairs-open-gram.ts`. */
export interface WordRecords {
  readonly units: string
  readonly words: string
  readonly pairs: string
}

/** By its level, how much likelier a word is behind another than anywhere, in nats. */
const gains = Float64Array.of(0, 1.3, 2.7, 4.1, 5.6, 7.2, 9.5)
/** Nats between one row of words and the next. */
const step = 0.5
/** What the pairs of a word leave to all that is not told with it is no less than this. */
const leastLeft = 0.02

/**
 * Which words are met how often, and which follow which. Characters are named by their places, words by their numbers: they
 * are asked for tens of thousands of times a page, and no string is cut or kept. Words have four characters at most.
 */
export class WordPairs {
  /** Of each UTF-16 unit its place, from 1; 0 = it is in no word. */
  readonly #places: Uint16Array
  /** Words of one character, by their places. */
  readonly #singles: Uint16Array
  /** Of longer ones the places of the first two characters, of the others, and the number: three in each slot. */
  readonly #slots: Int32Array
  /** A bit for each of these, by its hash: most that are asked for are no words, and here nine in ten are told so. */
  readonly #words = new Uint32Array(wordBits / 32)
  readonly #costs: Float32Array
  /** Of each word, what another behind it gains that is not told with it: nothing or less. */
  readonly #others: Float64Array
  /** Two words in each slot, 0 = a free one; and their level. */
  readonly #pairs: Uint32Array
  readonly #levels: Uint8Array
  /** A bit for each pair, by its hash: most that are asked for are not told, and here nine in ten are known so. */
  readonly #known = new Uint32Array(knownBits / 32)

  constructor(records: WordRecords) {
    const all = records.units.replaceAll('\n', '')
    this.#places = placesOf(all)
    this.#singles = new Uint16Array(all.length + 1)
    this.#slots = new Int32Array(3 * slotsFor(records.words.length / digitsOfWord))
    const costs = [0]
    readWords(records.words, (places, row) => {
      this.#keepWord(places, costs.length)
      costs.push(row * step)
    })
    this.#costs = Float32Array.from(costs)
    this.#pairs = new Uint32Array(slotsFor(records.pairs.length / digitsOfPair))
    this.#levels = new Uint8Array(this.#pairs.length)
    this.#others = this.#keepPairs(records.pairs)
  }

  /** The place of a UTF-16 unit; 0 = it is in no word. */
  placeOf(unit: number): number {
    return this.#places[unit] ?? 0
  }

  /** The number of the word whose characters have `places[from, to)`; 0 = it is none. */
  wordOf(places: Uint16Array, from: number, to: number): number {
    const size = to - from
    const first = places[from] ?? 0
    if (size === 1) return this.#singles[first] ?? 0
    const second = places[from + 1] ?? 0
    const third = size > 2 ? (places[from + 2] ?? 0) : 0
    const fourth = size > 3 ? (places[from + 3] ?? 0) : 0
    if (first === 0 || second === 0 || (size > 2 && third === 0) || (size > 3 && fourth === 0)) return 0
    const start = twoOf(first, second)
    const end = twoOf(third, fourth)
    const bit = bitOfWord(start, end)
    if (((this.#words[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return 0
    return this.#slots[this.#slotOf(start, end) + 2] ?? 0
  }

  /** How rare a word is, in nats. */
  cost(word: number): number {
    return this.#costs[word] ?? 0
  }

  /** How much likelier a word is behind another than anywhere, in nats; 0 where either is not known. */
  gain(left: number, right: number): number {
    if (left === 0 || right === 0) return 0
    const pair = pairOf(left, right)
    const bit = bitOf(pair)
    if (((this.#known[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return this.#others[left] ?? 0
    const slot = this.#slotOfPair(pair)
    return this.#pairs[slot] === 0 ? (this.#others[left] ?? 0) : (gains[this.#levels[slot] ?? 0] ?? 0)
  }

  #keepWord([first = 0, second = 0, third = 0, fourth = 0]: readonly number[], word: number): void {
    if (second === 0) {
      this.#singles[first] = word
      return
    }
    const start = twoOf(first, second)
    const end = twoOf(third, fourth)
    const bit = bitOfWord(start, end)
    this.#words[bit >>> 5] = (this.#words[bit >>> 5] ?? 0) | (1 << (bit & 31))
    const slot = this.#slotOf(start, end)
    this.#slots[slot] = start
    this.#slots[slot + 1] = end
    this.#slots[slot + 2] = word
  }

  #slotOf(start: number, end: number): number {
    const count = this.#slots.length / 3
    let slot = (hashOf(start, end) >>> 8) & (count - 1)
    for (;;) {
      const held = this.#slots[3 * slot] ?? 0
      if (held === 0 || (held === start && this.#slots[3 * slot + 1] === end)) return 3 * slot
      slot = (slot + 1) & (count - 1)
    }
  }

  /** Keeps them, and tells what they leave to others. */
  #keepPairs(text: string): Float64Array {
    const shares = this.#costs.map((cost) => Math.exp(-cost))
    const factors = gains.map((gain) => Math.exp(gain))
    const followed = new Float64Array(this.#costs.length)
    const alone = new Float64Array(this.#costs.length)
    readPairs(text, (left, right, level) => {
      const pair = pairOf(left, right)
      const slot = this.#slotOfPair(pair)
      this.#pairs[slot] = pair
      this.#levels[slot] = level
      const bit = bitOf(pair)
      this.#known[bit >>> 5] = (this.#known[bit >>> 5] ?? 0) | (1 << (bit & 31))
      const share = shares[right] ?? 0
      followed[left] = (followed[left] ?? 0) + share * (factors[level] ?? 0)
      alone[left] = (alone[left] ?? 0) + share
    })
    return followed.map((sum, word) =>
      Math.log(Math.max(leastLeft, 1 - sum) / Math.max(leastLeft, 1 - (alone[word] ?? 0))),
    )
  }

  #slotOfPair(pair: number): number {
    const mask = this.#pairs.length - 1
    let slot = (Math.imul(pair, 0x9e3779b1) >>> 7) & mask
    for (;;) {
      const held = this.#pairs[slot] ?? 0
      if (held === 0 || held === pair) return slot
      slot = (slot + 1) & mask
    }
  }
}

let known: WordPairs | null = null

/** Words of the web. */
export function webWords(): WordPairs {
  known ??= new WordPairs({ units, words, pairs })
  return known
}

const isHan = (unit: number) => unit >= 0x3400 && unit <= 0x9fff

/** What is no Han character and no word has the place of what is none. */
function placesOf(units: string): Uint16Array {
  const places = new Uint16Array(0x10000)
  for (let at = 0; at < units.length; at++) places[units.charCodeAt(at)] = at + 1
  const none = units.indexOf('0') + 1
  for (let unit = 0; unit < places.length; unit++) if (places[unit] === 0 && !isHan(unit)) places[unit] = none
  return places
}

/** Places take 13 bits each. */
const placeBits = 13
const twoOf = (first: number, second: number) => (first << placeBits) | second

const hashOf = (start: number, end: number) => Math.imul(start ^ Math.imul(end, 0x85ebca6b), 0x9e3779b1)

const wordBits = 1 << 19
const bitOfWord = (start: number, end: number) => hashOf(start, end) >>> 13

/** Words' numbers take 16 bits each. */
const pairOf = (left: number, right: number) => ((left << 16) | right) >>> 0

const knownBits = 1 << 21
const bitOf = (pair: number) => (Math.imul(pair, 0x85ebca6b) >>> 8) & (knownBits - 1)

/** So many digits a word and a pair take on an average, or more. */
const digitsOfWord = 3
const digitsOfPair = 2
const slotsFor = (count: number) => 1 << Math.max(4, Math.ceil(Math.log2(count * 1.2 + 1)))

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const values = new Uint8Array(128)
for (let value = 0; value < digits.length; value++) values[digits.charCodeAt(value)] = value
/** What a digit holds, but for the bit that says that more come. */
const held = 32
const hyphen = -1
const endOfRow = -2
const endOfText = -3

/** Numbers, and what stands between them. */
class Numbers {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text.replaceAll('\n', '')
  }

  next(): number {
    for (let number = 0; this.#at < this.#text.length; ) {
      const unit = this.#text.charCodeAt(this.#at++)
      if (unit === stop) return endOfRow
      if (unit === dash) return hyphen
      const value = values[unit] ?? 0
      number = number * held + (value % held)
      if (value < held) return number
    }
    return endOfText
  }
}

const stop = '.'.charCodeAt(0)
const dash = '-'.charCodeAt(0)

/** Visits words: their characters by their places, from 1, and the row that they stand in. */
function readWords(text: string, visit: (places: readonly number[], row: number) => void): void {
  const numbers = new Numbers(text)
  let row = 0
  let size = 1
  let first = 0
  for (let number = numbers.next(); number !== endOfText; number = numbers.next()) {
    if (number === endOfRow) {
      row++
      size = 1
      first = 0
    } else if (number === hyphen) {
      size++
      first = 0
    } else {
      first += number
      const places = [first + 1]
      while (places.length < size) places.push(numbers.next() + 1)
      visit(places, row)
    }
  }
}

/** Visits pairs: the numbers of two words, from 1, and their level. */
function readPairs(text: string, visit: (left: number, right: number, level: number) => void): void {
  const numbers = new Numbers(text)
  let left = 0
  for (let number = numbers.next(); number !== endOfText; number = numbers.next()) {
    left += number + 1
    let level = 1
    let right = 0
    for (number = numbers.next(); number >= hyphen; number = numbers.next()) {
      if (number === hyphen) {
        level++
        right = 0
      } else {
        right += number + 1
        visit(left, right, level)
      }
    }
  }
}
