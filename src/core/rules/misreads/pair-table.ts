import { slotsFor } from './hash-table'

/** What a {@link PairTable} lies in: slots side by side; a key of 0 is a free one. */
export interface PairSlots {
  readonly keys: Int32Array
  /** `ln(1 + n)`; while they are counted, n. */
  readonly weight: Float32Array
  /** What the word of these two costs; infinite where there is none. */
  readonly cost: Float32Array
  readonly reach: Uint8Array
}

/** What is known of two neighbouring characters. */
export class PairTable {
  readonly #slots: PairSlots
  readonly #mask: number

  constructor(slots: PairSlots) {
    this.#slots = slots
    this.#mask = slots.keys.length - 1
  }

  weight(left: number, right: number): number {
    return this.weightOf(this.find(left, right))
  }

  weightOf(pair: number): number {
    return this.#slots.weight[pair] ?? 0
  }

  cost(left: number, right: number): number {
    return this.costOf(this.find(left, right))
  }

  costOf(pair: number): number {
    return this.#slots.cost[pair] ?? Number.POSITIVE_INFINITY
  }

  /** Length of the longest word that begins with the two; 0 = there is none. */
  reachOf(pair: number): number {
    return this.#slots.reach[pair] ?? 0
  }

  /** Where the table keeps the two, or would. */
  find(left: number, right: number): number {
    return slotOf(this.#slots.keys, this.#mask, pairKey(left, right))
  }
}

/** Counts the pairs of a word list, and grows as they come in. */
export class PairCounter {
  #slots = emptySlots(slotsFor(0))
  #count = 0

  add(word: string, frequency: number, cost: number): void {
    for (let i = 0; i + 1 < word.length; i++) {
      if (this.#count * 1.4 > this.#slots.keys.length) this.#grow()
      const { keys, weight, cost: costs, reach } = this.#slots
      const key = pairKey(word.charCodeAt(i), word.charCodeAt(i + 1))
      const slot = slotOf(keys, keys.length - 1, key)
      if (keys[slot] === 0) {
        keys[slot] = key
        this.#count++
      }
      weight[slot] = (weight[slot] ?? 0) + frequency
      if (i === 0 && word.length > (reach[slot] ?? 0)) reach[slot] = word.length
      if (word.length === 2) costs[slot] = cost
    }
  }

  /** Makes logarithms of what was counted. */
  counted(): PairSlots {
    return { ...this.#slots, weight: this.#slots.weight.map((n) => (n === 0 ? 0 : Math.log1p(n))) }
  }

  #grow(): void {
    const { keys, weight, cost, reach } = this.#slots
    const wider = emptySlots(keys.length * 2)
    for (const [at, key] of keys.entries()) {
      if (key === 0) continue
      const slot = slotOf(wider.keys, wider.keys.length - 1, key)
      wider.keys[slot] = key
      wider.weight[slot] = weight[at] ?? 0
      wider.cost[slot] = cost[at] ?? Number.POSITIVE_INFINITY
      wider.reach[slot] = reach[at] ?? 0
    }
    this.#slots = wider
  }
}

function emptySlots(slots: number): PairSlots {
  return {
    keys: new Int32Array(slots),
    weight: new Float32Array(slots),
    cost: new Float32Array(slots).fill(Number.POSITIVE_INFINITY),
    reach: new Uint8Array(slots),
  }
}

const pairKey = (left: number, right: number) => (left << 16) | right

function slotOf(keys: Int32Array, mask: number, key: number): number {
  let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask
  return slot
}
