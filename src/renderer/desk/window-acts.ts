import { type ActBeside, Past } from './past'

/** What is done where no page is open, in its order, and what of the window's past can be taken back there. Calls queue. */
export class WindowActs {
  /** What was done in the window, on its pages as well. */
  readonly past = new Past()
  #turns: Promise<unknown> = Promise.resolve()

  /** Does something. `work` answers how it is taken back; what it throws is thrown. */
  beside(work: () => Promise<ActBeside>): Promise<void> {
    return this.#next(async () => this.past.didAnywhere(await work()))
  }

  /** False where there is nothing to take back. What the library threw is thrown: then it stands. */
  undo(): Promise<boolean> {
    return this.#next(async () => {
      const act = this.past.lastDoneAnywhere()
      if (!act) return false
      await this.#back(act)
      act.leads?.back?.go()
      return true
    })
  }

  /** False where there is nothing to do again. */
  redo(): Promise<boolean> {
    return this.#next(async () => {
      const act = this.past.lastUndoneAnywhere()
      if (!act) return false
      await act.again()
      this.past.didAgain(act)
      act.leads?.on?.go()
      return true
    })
  }

  /** Takes one act back, whatever was done since; nothing where that was done before. */
  takeBack(act: ActBeside): Promise<void> {
    return this.#next(async () => {
      if (this.past.stands(act)) await this.#back(act)
    })
  }

  async #back(act: ActBeside): Promise<void> {
    await act.back()
    this.past.tookBack(act)
  }

  #next<T>(work: () => Promise<T>): Promise<T> {
    const turned = this.#turns.then(work)
    this.#turns = turned.catch(() => undefined)
    return turned
  }
}
