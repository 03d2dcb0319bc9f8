/** Counts whole numbers from 0 on, such as names are given in turn. Emptied in the time of what it counted. */
export class Tally {
  #counts = new Uint32Array(1024)
  readonly #counted: number[] = []

  /** What was counted at all, each once, in the order in which it was first. */
  get counted(): readonly number[] {
    return this.#counted
  }

  /** How often a number was counted. */
  of(number: number): number {
    return this.#counts[number] ?? 0
  }

  add(number: number, times = 1): void {
    if (number >= this.#counts.length) {
      const wider = new Uint32Array(2 * number)
      wider.set(this.#counts)
      this.#counts = wider
    }
    const count = this.of(number)
    if (count === 0) this.#counted.push(number)
    this.#counts[number] = count + times
  }

  clear(): void {
    for (const number of this.#counted) this.#counts[number] = 0
    this.#counted.length = 0
  }
}
