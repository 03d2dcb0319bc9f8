/**
 * Whether an act from a card is under way: what is found meanwhile must not move the card, and its keys wait. And whom a
 * key is meant for, where the card went on by itself.
 */
export class Acting {
  #on = false
  #moved = 0

  get on(): boolean {
    return this.#on
  }

  /** The card goes on although nobody answered it: its place is no more. */
  moved(): void {
    this.#moved = performance.now()
  }

  /**
   * Whether a key can be meant for what the card shows now: one that was pressed before the card went on by itself, and
   * is heard only now because the machine is busy, was meant for what it showed then.
   *
   * @param pressed when, as the key's event tells it
   */
  isMeant(pressed: number): boolean {
    return pressed >= this.#moved
  }

  /** Does what is done at once. */
  during<T>(work: () => T): T {
    const was = this.#on
    this.#on = true
    try {
      return work()
    } finally {
      this.#on = was
    }
  }

  /** Does what waits for the library. Not within another act: look at {@link on} first. */
  async until<T>(work: () => Promise<T>): Promise<T> {
    this.#on = true
    try {
      return await work()
    } finally {
      this.#on = false
    }
  }
}
