/** In milliseconds. */
const first = 250
const longest = 2_000

/**
 * When what keeps changing is asked for again: at once; then, while it goes on changing, ever more seldom. Drawing a
 * long list takes the time in which the next change would come. All times in milliseconds.
 */
export class Pace {
  #last = Number.NEGATIVE_INFINITY
  #pause = first

  /** How long to wait yet. */
  wait(now: number): number {
    return Math.max(0, this.#last + this.#pause - now)
  }

  /** It is asked for now. */
  asked(now: number): void {
    const goesOn = now - this.#last <= 2 * this.#pause
    this.#pause = goesOn ? Math.min(longest, 2 * this.#pause) : first
    this.#last = now
  }
}
