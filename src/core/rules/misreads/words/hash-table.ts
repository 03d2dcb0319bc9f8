/** What a {@link HashTable} lies in. */
export interface HashSlots {
  /**
   * Check and cost of each slot side by side, so that both come from memory at once; the cost is a 32-bit float,
   * infinite in a free slot.
   */
  readonly rows: Int32Array
  readonly unit: Uint16Array
  /** Two bits of one number for each key: most that are asked for have no entry, and here nine in ten are told so. */
  readonly known: Int32Array
}

/** Slots for so many entries: a power of two, so that a key's place is a mask away. */
export const slotsFor = (entries: number) => 1 << Math.max(4, Math.ceil(Math.log2(entries * 1.6 + 1)))

/** That share one number of {@link HashSlots.known}. */
const slotsPerNumber = 16
/** The low bits of a key tell its slot and its number. */
const bitsOf = (key: number) => (1 << (key >>> 22)) | (1 << (key >>> 27))

/** Linear probing; a key may stand several times, each time with another character. */
export class HashTable {
  readonly #mask: number
  readonly #rows: Int32Array
  readonly #floats: Float32Array
  readonly #unit: Uint16Array
  readonly #known: Int32Array

  constructor({ rows, unit, known }: HashSlots) {
    this.#mask = unit.length - 1
    this.#rows = rows
    this.#floats = new Float32Array(rows.buffer, rows.byteOffset, rows.length)
    this.#unit = unit
    this.#known = known
  }

  /** Empty, with room for so many. */
  static slots(entries: number): HashSlots {
    const slots = slotsFor(entries)
    const costs = new Float32Array(2 * slots).fill(Number.POSITIVE_INFINITY)
    return {
      rows: new Int32Array(costs.buffer),
      unit: new Uint16Array(slots),
      known: new Int32Array(Math.max(1, slots / slotsPerNumber)),
    }
  }

  add(key: number, check: number, cost: number, unit: number): void {
    let slot = key & this.#mask
    while (this.#cost(slot) !== Number.POSITIVE_INFINITY) slot = (slot + 1) & this.#mask
    this.#rows[2 * slot] = check
    this.#floats[2 * slot + 1] = cost
    this.#unit[slot] = unit
    const number = key & (this.#known.length - 1)
    this.#known[number] = (this.#known[number] ?? 0) | bitsOf(key)
  }

  find(key: number, check: number): number {
    if (!this.#mayHave(key)) return Number.POSITIVE_INFINITY
    let slot = key & this.#mask
    for (;;) {
      const cost = this.#cost(slot)
      if (cost === Number.POSITIVE_INFINITY || this.#rows[2 * slot] === check) return cost
      slot = (slot + 1) & this.#mask
    }
  }

  each(
    key: number,
    check: number,
    from: number,
    to: number,
    visit: (unit: number, cost: number, from: number, to: number) => void,
  ): void {
    if (!this.#mayHave(key)) return
    let slot = key & this.#mask
    for (;;) {
      const cost = this.#cost(slot)
      if (cost === Number.POSITIVE_INFINITY) return
      if (this.#rows[2 * slot] === check) visit(this.#unit[slot] ?? 0, cost, from, to)
      slot = (slot + 1) & this.#mask
    }
  }

  #mayHave(key: number): boolean {
    const bits = bitsOf(key)
    return ((this.#known[key & (this.#known.length - 1)] ?? 0) & bits) === bits
  }

  #cost(slot: number): number {
    return this.#floats[2 * slot + 1] ?? Number.POSITIVE_INFINITY
  }
}
