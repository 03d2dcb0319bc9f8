/** What is waited for longer than this, in milliseconds, is told of. */
const patience = 1_000

/** Tells when something has been waited for so long that a word is due, and when nothing is waited for any more. */
export class Waits {
  readonly #tell: (long: boolean) => void
  #open = 0
  #isLong = false
  #timer: ReturnType<typeof setTimeout> | null = null

  constructor(tell: (long: boolean) => void) {
    this.#tell = tell
  }

  /** Something is waited for; answers how to say that it has come, or never will. */
  begin(): () => void {
    this.#open++
    this.#timer ??= setTimeout(() => this.#say(true), patience)
    return () => {
      this.#open--
      if (this.#open === 0) this.end()
    }
  }

  end(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    this.#say(false)
  }

  #say(isLong: boolean): void {
    if (isLong === this.#isLong) return
    this.#isLong = isLong
    this.#tell(isLong)
  }
}
