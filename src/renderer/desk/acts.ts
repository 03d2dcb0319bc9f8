import type { Operations } from './operations'
import type { Sync } from './sync'

/** Something that is done and is no part of the text, a state that is set, say. Each settles once it is done. */
export interface ActBeside {
  readonly back: () => Promise<unknown>
  readonly again: () => Promise<unknown>
}

/** An act beside the text, and the number of the text's operation that it was done after; 0 = before them all. */
interface Placed {
  readonly act: ActBeside
  readonly after: number
}

interface ActsOptions {
  readonly sync: Pick<Sync, 'flush' | 'undo' | 'redo' | 'reach'>
  readonly operations: Pick<Operations, 'close'>
  readonly composing: () => boolean
  /** Told of what the library could not take back, or do again: it is as it was. */
  readonly onTrouble: (error: unknown) => void
}

/**
 * What was done on an open page, in its order: operations of its text, which the library keeps, and acts beside it, which
 * are kept as long as the page is open. Undo takes back whichever of the two was done last. Calls queue.
 */
export class Acts {
  readonly #options: ActsOptions
  #done: readonly Placed[] = []
  #undone: readonly Placed[] = []
  /** The highest number of an operation that could be undone: a higher one is done anew. */
  #newest = 0
  #turns: Promise<unknown> = Promise.resolve()

  constructor(options: ActsOptions) {
    this.#options = options
    this.#newest = this.#last()
    options.sync.reach.subscribe(() => this.#reached())
  }

  /**
   * Does something beside the text, once what was typed is in the library. `work` answers how it is taken back, null where
   * nothing was done; what it throws is thrown.
   */
  beside(work: () => Promise<ActBeside | null>): Promise<void> {
    return this.#next(async () => {
      const { sync, operations } = this.#options
      await sync.flush()
      // What is typed from now on was done later.
      operations.close()
      const after = this.#last()
      const act = await work()
      if (!act) return
      this.#done = [...this.#done, { act, after }]
      this.#undone = []
    })
  }

  undo(): Promise<void> {
    return this.#turn(async () => {
      const placed = this.#done.at(-1)
      if (!placed || this.#last() > placed.after) return this.#options.sync.undo()
      await placed.act.back()
      this.#done = this.#done.slice(0, -1)
      this.#undone = [...this.#undone, placed]
    })
  }

  redo(): Promise<void> {
    return this.#turn(async () => {
      const placed = this.#undone.at(-1)
      const next = this.#options.sync.reach.now().redo
      if (!placed || (next && next.operation <= placed.after)) return this.#options.sync.redo()
      await placed.act.again()
      this.#undone = this.#undone.slice(0, -1)
      this.#done = [...this.#done, placed]
    })
  }

  /** Takes the text's last operation back, whatever was done beside it since. */
  undoOperation(): Promise<void> {
    return this.#turn(() => this.#options.sync.undo())
  }

  /** Not while an input method composes. */
  #turn(work: () => Promise<void>): Promise<void> {
    const { sync, composing, onTrouble } = this.#options
    return this.#next(async () => {
      if (composing()) return
      // What was typed has its number once the library has it.
      await sync.flush()
      await work().catch(onTrouble)
    })
  }

  #next<T>(work: () => Promise<T>): Promise<T> {
    const turned = this.#turns.then(work)
    this.#turns = turned.catch(() => undefined)
    return turned
  }

  #last(): number {
    return this.#options.sync.reach.now().undo?.operation ?? 0
  }

  /** Where something new was done to the text, nothing that was undone before can be done again. */
  #reached(): void {
    if (this.#last() <= this.#newest) return
    this.#newest = this.#last()
    this.#undone = []
  }
}
