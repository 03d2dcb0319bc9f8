/**
 * What was counted beside each of a number of units, named by their places: of place `n` those of `others` from `starts[n]`
 * to `starts[n + 1]`, in order, each with its level.
 */
export class CountedPairs {
  readonly #starts: Int32Array
  readonly #others: Uint16Array
  readonly #levels: Uint8Array

  /**
   * @param size one more than the greatest place
   * @param own of each pair the place that it is found by; `others` in order among those of one
   */
  constructor(size: number, own: Uint16Array, others: Uint16Array, levels: Uint8Array) {
    const starts = new Int32Array(size + 1)
    for (const place of own) starts[place + 1] = (starts[place + 1] ?? 0) + 1
    for (let place = 0; place < size; place++)
      starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0)
    this.#starts = starts
    this.#others = new Uint16Array(own.length)
    this.#levels = new Uint8Array(own.length)
    const ends = starts.slice()
    for (let pair = 0; pair < own.length; pair++) {
      const place = own[pair] ?? 0
      const end = ends[place] ?? 0
      ends[place] = end + 1
      this.#others[end] = others[pair] ?? 0
      this.#levels[end] = levels[pair] ?? 0
    }
  }

  /** The same pairs, found by the other place. */
  turned(): CountedPairs {
    const own = new Uint16Array(this.#others.length)
    for (let place = 0; place + 1 < this.#starts.length; place++)
      own.fill(place, this.#starts[place], this.#starts[place + 1])
    return new CountedPairs(this.#starts.length - 1, this.#others, own, this.#levels)
  }

  /** The level of two; 0 = they were not counted. */
  levelOf(place: number, other: number): number {
    let from = this.#starts[place] ?? 0
    let to = this.#starts[place + 1] ?? 0
    while (from < to) {
      const middle = (from + to) >>> 1
      const held = this.#others[middle] ?? 0
      if (held === other) return this.#levels[middle] ?? 0
      if (held < other) from = middle + 1
      else to = middle
    }
    return 0
  }

  /** Writes the levels of all that were counted beside one. */
  write(place: number, into: Uint8Array): void {
    for (let pair = this.#starts[place] ?? 0; pair < (this.#starts[place + 1] ?? 0); pair++)
      into[this.#others[pair] ?? 0] = this.#levels[pair] ?? 0
  }

  /** Takes back what was written. */
  wipe(place: number, from: Uint8Array): void {
    for (let pair = this.#starts[place] ?? 0; pair < (this.#starts[place + 1] ?? 0); pair++)
      from[this.#others[pair] ?? 0] = 0
  }
}
