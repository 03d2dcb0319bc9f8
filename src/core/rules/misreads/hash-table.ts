/** What a {@link HashTable} lies in: slots side by side; a cost that is infinite is a free one. */
export interface HashSlots {
  readonly check: Int32Array
  readonly cost: Float32Array
  readonly unit: Uint16Array
}

/** Slots for so many entries: a power of two, so that a key's place is a mask away. */
export const slotsFor = (entries: number) => 1 << Math.max(4, Math.ceil(Math.log2(entries * 1.6 + 1)))

/** Linear probing; a key may stand several times, each time with another character. */
export class HashTable {
  readonly #mask: number
  readonly #check: Int32Array
  readonly #cost: Float32Array
  readonly #unit: Uint16Array

  constructor({ check, cost, unit }: HashSlots) {
    this.#mask = check.length - 1
    this.#check = check
    this.#cost = cost
    this.#unit = unit
  }

  /** Empty, with room for so many. */
  static slots(entries: number): HashSlots {
    const slots = slotsFor(entries)
    return {
      check: new Int32Array(slots),
      cost: new Float32Array(slots).fill(Number.POSITIVE_INFINITY),
      unit: new Uint16Array(slots),
    }
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
    from: number,
    to: number,
    visit: (unit: number, cost: number, from: number, to: number) => void,
  ): void {
    let slot = key & this.#mask
    for (;;) {
      const cost = this.#cost[slot] ?? Number.POSITIVE_INFINITY
      if (cost === Number.POSITIVE_INFINITY) return
      if (this.#check[slot] === check) visit(this.#unit[slot] ?? 0, cost, from, to)
      slot = (slot + 1) & this.#mask
    }
  }
}
