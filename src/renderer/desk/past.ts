import type { PageId } from '../../core/contract'

/**
 * Something that is done and is no part of the text, a state that is set, say. Each settles once it is done. It outlives
 * the page that it was done on, and must not hold it.
 */
export interface ActBeside {
  readonly back: () => Promise<unknown>
  readonly again: () => Promise<unknown>
  /** Where taking it back leads to, and doing it, or doing it again; absent = she stays where she is. */
  readonly leads?: { readonly back?: Going; readonly on?: Going }
  /** It can be taken back where no page is open. */
  readonly anywhere?: true
}

/** A page, and how to go there. */
export interface Going {
  readonly page: PageId
  readonly go: () => void
}

/** So many acts can be taken back; older ones are forgotten. */
const most = 1000

/** An act, and for each page that it belongs to the number of the operation that it was done after; 0 = before them all. */
interface Placed {
  readonly act: ActBeside
  /** null = the page was not opened since. No page at all = it was done where none was open. */
  readonly after: Map<PageId, number | null>
}

/** An act as one of its pages has it. */
interface PlacedOn {
  readonly act: ActBeside
  readonly after: number
}

/**
 * What was done in a window beside the text of its pages, in its order. It outlives the pages: one that is opened again
 * has its acts again, and an act that went on to another page is one of that page as well. So no act may hold an open
 * page.
 */
export class Past {
  #done: readonly Placed[] = []
  #undone: readonly Placed[] = []

  /** A page was opened, its text's last operation being `last`: what led there was done before all that is done now. */
  opened(page: PageId, last: number): void {
    for (const { after } of [...this.#done, ...this.#undone])
      if (after.get(page) === null) after.set(page, last)
  }

  /** Something was done on a page after an operation: what was undone there cannot be done again. */
  did(act: ActBeside, page: PageId, after: number): void {
    this.#place(act, [[page, after]])
    this.forgetUndone(page)
  }

  /** Something was done where no page is open. */
  didAnywhere(act: ActBeside): void {
    this.#place(act, [])
  }

  /** What can be taken back next where no page is open. */
  lastDoneAnywhere(): ActBeside | null {
    return this.#done.findLast(({ act }) => act.anywhere)?.act ?? null
  }

  /** What can be done again next where no page is open. */
  lastUndoneAnywhere(): ActBeside | null {
    return this.#undone.findLast(({ act }) => act.anywhere)?.act ?? null
  }

  /** Whether an act was done and not taken back since. */
  stands(act: ActBeside): boolean {
    return this.#done.some((one) => one.act === act)
  }

  /** What can be taken back next on a page. */
  lastDone(page: PageId): PlacedOn | null {
    return lastOn(this.#done, page)
  }

  /** What can be done again next on a page. */
  lastUndone(page: PageId): PlacedOn | null {
    return lastOn(this.#undone, page)
  }

  tookBack(act: ActBeside): void {
    const placed = this.#done.filter((one) => one.act === act)
    this.#done = this.#done.filter((one) => one.act !== act)
    this.#undone = [...this.#undone, ...placed]
  }

  didAgain(act: ActBeside): void {
    const placed = this.#undone.filter((one) => one.act === act)
    this.#undone = this.#undone.filter((one) => one.act !== act)
    this.#done = [...this.#done, ...placed]
  }

  forgetUndone(page: PageId): void {
    this.#undone = this.#undone.filter(({ after }) => !after.has(page))
  }

  #place(act: ActBeside, on: readonly (readonly [PageId, number])[]): void {
    const led = [act.leads?.back, act.leads?.on].flatMap((going) => (going ? [going.page] : []))
    const after = new Map<PageId, number | null>([...led.map((page) => [page, null] as const), ...on])
    this.#done = [...this.#done, { act, after }].slice(-most)
    // Both may be about the same thing.
    if (act.anywhere) this.#undone = this.#undone.filter((one) => !one.act.anywhere)
  }
}

function lastOn(all: readonly Placed[], page: PageId): PlacedOn | null {
  const last = all.findLast(({ after }) => after.has(page))
  return last ? { act: last.act, after: last.after.get(page) ?? 0 } : null
}
