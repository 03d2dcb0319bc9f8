import { slotsFor } from './hash-table'

/**
 * What a {@link PairTable} lies in: rows of four numbers, so that what is known of a pair comes from memory at once. The
 * pair's key, 0 = a free row; its weight, `ln(1 + n)`, while they are counted n; the cost of the word of these two, infinite
 * where there is none; the length of the longest word that begins with them. Weight and cost are 32-bit floats.
 */
export interface PairSlots {
  readonly rows: Int32Array
}

const width = 4
const weightAt = 1
const costAt = 2
const reachAt = 3

const floatsOf = ({ buffer, byteOffset, length }: Int32Array) => new Float32Array(buffer, byteOffset, length)

/** What is known of two neighbouring characters. */
export class PairTable {
  readonly #rows: Int32Array
  readonly #floats: Float32Array
  readonly #mask: number

  constructor({ rows }: PairSlots) {
    this.#rows = rows
    this.#floats = floatsOf(rows)
    this.#mask = rows.length / width - 1
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

  /** Where the table keeps the two, or would. */
  find(left: number, right: number): number {
    return rowOf(this.#rows, this.#mask, pairKey(left, right))
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
    for (let at = weightAt; at < floats.length; at += width) floats[at] = Math.log1p(floats[at] ?? 0)
    return { rows }
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

function rowOf(rows: Int32Array, mask: number, key: number): number {
  let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask
  while (rows[slot * width] !== 0 && rows[slot * width] !== key) slot = (slot + 1) & mask
  return slot * width
}
