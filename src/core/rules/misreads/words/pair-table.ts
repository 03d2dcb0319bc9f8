import { slotsFor } from './hash-table'

/**
 * What a {@link PairTable} lies in: rows of four numbers, so that what is known of a pair comes from memory at once. The
 * pair's key, 0 = a free row; its weight, `ln(1 + n)`, while they are counted n; the cost of the word of these two, infinite
 * where there is none; the length of the longest word that begins with them. Weight and cost are 32-bit floats.
 */
export interface PairSlots {
  readonly rows: Int32Array
  /**
   * Two bits of one word for each pair's key, by its hash: most pairs that are asked for are in no word, and here more
   * than nine in ten are told so.
   */
  readonly known: Int32Array
}

const knownWords = 1 << 16
const width = 4
const weightAt = 1
const costAt = 2
const reachAt = 3

const floatsOf = ({ buffer, byteOffset, length }: Int32Array) => new Float32Array(buffer, byteOffset, length)

/** What is known of two neighbouring characters. */
export class PairTable {
  readonly #rows: Int32Array
  readonly #floats: Float32Array
  readonly #known: Int32Array
  readonly #mask: number
  /** A free row: what is known of a pair that is in no word. */
  readonly #free: number

  constructor({ rows, known }: PairSlots) {
    this.#rows = rows
    this.#floats = floatsOf(rows)
    this.#known = known
    this.#mask = rows.length / width - 1
    let free = 0
    while (rows[free] !== 0) free += width
    this.#free = free
  }

  weight(left: number, right: number): number {
    return this.weightOf(this.find(left, right))
  }

  weightOf(pair: number): number {
    return this.#floats[pair + weightAt] ?? 0
  }

  cost(left: number, right: number): number {
    return this.costOf(this.find(left, right))
  }

  costOf(pair: number): number {
    return this.#floats[pair + costAt] ?? Number.POSITIVE_INFINITY
  }

  /** Length of the longest word that begins with the two; 0 = there is none. */
  reachOf(pair: number): number {
    return this.#rows[pair + reachAt] ?? 0
  }

  /** Where the table keeps the two, or has room. */
  find(left: number, right: number): number {
    const key = pairKey(left, right)
    const hash = hashOf(key)
    const bits = bitsOf(hash)
    if (((this.#known[wordOf(hash)] ?? 0) & bits) !== bits) return this.#free
    return rowOf(this.#rows, this.#mask, key)
  }
}

/** Counts the pairs of a word list, and grows as they come in. */
export class PairCounter {
  #rows = emptyRows(slotsFor(0))
  #floats = floatsOf(this.#rows)
  #count = 0

  add(word: string, frequency: number, cost: number): void {
    for (let i = 0; i + 1 < word.length; i++) {
      if (this.#count * 1.4 > this.#slots) this.#grow()
      const rows = this.#rows
      const floats = this.#floats
      const key = pairKey(word.charCodeAt(i), word.charCodeAt(i + 1))
      const row = rowOf(rows, this.#slots - 1, key)
      if (rows[row] === 0) {
        rows[row] = key
        this.#count++
      }
      floats[row + weightAt] = (floats[row + weightAt] ?? 0) + frequency
      if (i === 0 && word.length > (rows[row + reachAt] ?? 0)) rows[row + reachAt] = word.length
      if (word.length === 2) floats[row + costAt] = cost
    }
  }

  /** Makes logarithms of what was counted. */
  counted(): PairSlots {
    const rows = this.#rows.slice()
    const floats = floatsOf(rows)
    const known = new Int32Array(knownWords)
    for (let row = 0; row < rows.length; row += width) {
      const key = rows[row] ?? 0
      if (key === 0) continue
      floats[row + weightAt] = Math.log1p(floats[row + weightAt] ?? 0)
      const hash = hashOf(key)
      known[wordOf(hash)] = (known[wordOf(hash)] ?? 0) | bitsOf(hash)
    }
    return { rows, known }
  }

  get #slots(): number {
    return this.#rows.length / width
  }

  #grow(): void {
    const rows = this.#rows
    const wider = emptyRows(this.#slots * 2)
    for (let from = 0; from < rows.length; from += width) {
      const key = rows[from] ?? 0
      if (key !== 0) wider.set(rows.subarray(from, from + width), rowOf(wider, wider.length / width - 1, key))
    }
    this.#rows = wider
    this.#floats = floatsOf(wider)
  }
}

function emptyRows(slots: number): Int32Array {
  const rows = new Int32Array(slots * width)
  const floats = floatsOf(rows)
  for (let at = costAt; at < floats.length; at += width) floats[at] = Number.POSITIVE_INFINITY
  return rows
}

const pairKey = (left: number, right: number) => (left << 16) | right

const hashOf = (key: number) => Math.imul(key, 0x9e3779b1)

const wordOf = (hash: number) => (hash >>> 6) & (knownWords - 1)
const bitsOf = (hash: number) => (1 << (hash >>> 22)) | (1 << (hash >>> 27))

function rowOf(rows: Int32Array, mask: number, key: number): number {
  let slot = (hashOf(key) >>> 7) & mask
  while (rows[slot * width] !== 0 && rows[slot * width] !== key) slot = (slot + 1) & mask
  return slot * width
}
