import type { PageId } from '../../../core/contract'

/** A page that nobody has open is read again so long after its last change, in milliseconds. */
const readAfter = 1_500
/** Pages that come in are read once so long no other has come: importing needs the machine. */
const restAfter = 3_000

/** Pages to be read that no window asks about, one by one: a window's own waits for one of them at most. */
export class PagesBehind<Library> {
  readonly #read: (library: Library, page: PageId) => Promise<void>
  readonly #timers = new Map<PageId, NodeJS.Timeout>()
  readonly #due = new Set<PageId>()
  #catchingUp = false
  #restUntil = 0
  /** How many files are being taken. */
  #taking = 0
  #closed = false

  /** @param read may reject: a page that is gone since, or that breaks the reader, is passed over */
  constructor(read: (library: Library, page: PageId) => Promise<void>) {
    this.#read = read
  }

  changed(library: Library, page: PageId): void {
    clearTimeout(this.#timers.get(page))
    const timer = setTimeout(() => {
      this.#timers.delete(page)
      this.#due.add(page)
      void this.#catchUp(library)
    }, readAfter)
    timer.unref()
    this.#timers.set(page, timer)
  }

  /** As {@link changed}, once no other page comes in. */
  imported(library: Library, page: PageId): void {
    this.#rest()
    this.changed(library, page)
  }

  /** A file is being taken: nothing is read until it is, however long its pages take to come. */
  async restDuring<Taken>(taking: Promise<Taken>): Promise<Taken> {
    this.#taking++
    try {
      return await taking
    } finally {
      this.#taking--
      this.#rest()
    }
  }

  close(): void {
    this.#closed = true
    for (const timer of this.#timers.values()) clearTimeout(timer)
    this.#timers.clear()
  }

  #rest(): void {
    this.#restUntil = performance.now() + restAfter
  }

  #pause(): number {
    return this.#taking > 0 ? restAfter : this.#restUntil - performance.now()
  }

  async #catchUp(library: Library): Promise<void> {
    if (this.#catchingUp) return
    this.#catchingUp = true
    for (;;) {
      const pause = this.#pause()
      if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause).unref())
      const [page] = this.#due
      if (page === undefined || this.#closed) break
      if (this.#pause() > 0) continue
      this.#due.delete(page)
      await this.#read(library, page).catch(() => undefined)
    }
    this.#catchingUp = false
  }
}
