/** What was done and can be taken back, each by itself. */
export class DoneActs<Act> {
  #acts: readonly Act[] = []

  get last(): Act | undefined {
    return this.#acts.at(-1)
  }

  add(act: Act): void {
    this.#acts = [...this.#acts, act]
  }

  forget(isGone: (act: Act) => boolean): void {
    this.#acts = this.#acts.filter((act) => !isGone(act))
  }

  /**
   * Takes an act back, once at a time. One that could not be turned back stands as before, to be tried again.
   *
   * @returns whether it was there to be taken back
   */
  async takeBack(act: Act, turnBack: () => Promise<void>): Promise<boolean> {
    const before = this.#acts
    if (!before.includes(act)) return false
    this.forget((one) => one === act)
    try {
      await turnBack()
    } catch (error) {
      const since = this.#acts.filter((one) => !before.includes(one))
      this.#acts = [...before.filter((one) => one === act || this.#acts.includes(one)), ...since]
      throw error
    }
    return true
  }
}
