import type { LibraryClient, PageId, Resume, Spot } from '../../core/contract'

/** After the last change, in milliseconds, before it is kept. */
const rest = 400
const mostSpots = 100

/** Where the work on this library stopped, told to the library as it moves on. */
export class Memory {
  readonly #library: Pick<LibraryClient['desk'], 'keep'>
  #now: Resume
  #due: Partial<Resume> = {}
  #timer: ReturnType<typeof setTimeout> | null = null

  constructor(library: Pick<LibraryClient['desk'], 'keep'>, now: Resume) {
    this.#library = library
    this.#now = now
  }

  /** The page that was open; null = none. */
  get page(): PageId | null {
    return this.#now.page
  }

  set page(page: PageId | null) {
    if (page === this.#now.page) return
    this.#change({ page })
    // Opening a page is rare and the one thing she misses at once: it does not wait for the rest.
    this.flush()
  }

  /** Where a page's text was left; null = it was not opened before. */
  spotOf(page: PageId): Spot | null {
    return this.#now.spots.find((spot) => spot.page === page) ?? null
  }

  keepSpot(spot: Spot): void {
    const others = this.#now.spots.filter(({ page }) => page !== spot.page)
    this.#change({ spots: [spot, ...others].slice(0, mostSpots) })
  }

  /** What was kept under a name, as JSON text. */
  kept(name: string): string | null {
    return this.#now.kept[name] ?? null
  }

  keep(name: string, json: string): void {
    if (this.#now.kept[name] !== json) this.#change({ kept: { ...this.#now.kept, [name]: json } })
  }

  /** Keeps at once what is waiting. */
  flush(): void {
    if (this.#timer === null) return
    clearTimeout(this.#timer)
    this.#timer = null
    const due = this.#due
    this.#due = {}
    // While the link is lost there is nobody to tell; the next change tells it all.
    this.#library.keep(due).catch(() => {
      this.#due = { ...due, ...this.#due }
    })
  }

  #change(changed: Partial<Resume>): void {
    this.#now = { ...this.#now, ...changed }
    this.#due = { ...this.#due, ...changed }
    this.#timer ??= setTimeout(() => this.flush(), rest)
  }
}
