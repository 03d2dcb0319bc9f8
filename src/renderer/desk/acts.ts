import type { PageId } from '../../core/contract'
import type { Operations } from './operations'
import type { ActBeside, Going, Past } from './past'
import type { Sync } from './sync'

interface ActsOptions {
  readonly page: PageId
  readonly past: Past
  readonly sync: Pick<Sync, 'flush' | 'undo' | 'redo' | 'reach'>
  readonly operations: Pick<Operations, 'close'>
  readonly composing: () => boolean
  /** Told of what the library could not take back, or do again: it is as it was. */
  readonly onTrouble: (error: unknown) => void
}

/**
 * What was done on an open page, in its order: operations of its text, which the library keeps, and acts beside it, which
 * the window keeps. Undo takes back whichever of the two was done last. Calls queue.
 */
export class Acts {
  readonly #options: ActsOptions
  /** The highest number of an operation that could be undone: a higher one is done anew. */
  #newest = 0
  #turns: Promise<unknown> = Promise.resolve()
  /** An undo or a redo led to another page: a key that is struck before that is there is not meant for this one. */
  #left = false

  constructor(options: ActsOptions) {
    this.#options = options
    this.#newest = this.#last()
    options.past.opened(options.page, this.#newest)
    options.sync.reach.subscribe(() => this.#reached())
  }

  /**
   * Does something beside the text, once what was typed is in the library. `work` answers how it is taken back, null
   * where nothing was done; what it throws is thrown. Where it leads on, whoever asks goes there.
   */
  beside(work: () => Promise<ActBeside | null>): Promise<void> {
    return this.#next(async () => {
      const { sync, operations, past, page } = this.#options
      await sync.flush()
      // What is typed from now on was done later.
      operations.close()
      const after = this.#last()
      const act = await work()
      if (act) past.did(act, page, after)
    })
  }

  undo(): Promise<void> {
    return this.#turn(async () => {
      const { sync, past, page } = this.#options
      const placed = past.lastDone(page)
      if (!placed || this.#last() > placed.after) return sync.undo()
      await placed.act.back()
      past.tookBack(placed.act)
      this.#go(placed.act.leads?.back)
    })
  }

  redo(): Promise<void> {
    return this.#turn(async () => {
      const { sync, past, page } = this.#options
      const placed = past.lastUndone(page)
      const next = sync.reach.now().redo
      if (!placed || (next && next.operation <= placed.after)) return sync.redo()
      await placed.act.again()
      past.didAgain(placed.act)
      this.#go(placed.act.leads?.on)
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
      if (composing() || this.#left) return
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

  #go(going: Going | undefined): void {
    if (!going) return
    this.#left = going.page !== this.#options.page
    going.go()
  }

  #last(): number {
    return this.#options.sync.reach.now().undo?.operation ?? 0
  }

  /** Where something new was done to the text, nothing that was undone before can be done again. */
  #reached(): void {
    if (this.#last() <= this.#newest) return
    this.#newest = this.#last()
    this.#options.past.forgetUndone(this.#options.page)
  }
}
