/** Whether an act from a card is under way: what is found meanwhile must not move the card, and its keys wait. */
export class Acting {
  #on = false

  get on(): boolean {
    return this.#on
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
