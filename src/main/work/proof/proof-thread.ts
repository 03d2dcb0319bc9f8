import type { Suspect } from '../../../core/document'
import type { HouseBook } from '../house/house-book'
import { type RuleThreadData, runningRule, watchRunning } from '../intake/running-rule'
import { aPage, askAgain, LatestJobs } from '../threads/latest-jobs'
import { TurnThread } from '../threads/turn-thread'
import { sharedWords } from '../words/shared-words'
import type { ProofRequest } from './proof-task'

export type ProofAsked = Omit<ProofRequest, 'house'> & { readonly house: HouseBook }

/** Proofreads a page's blocks. */
export interface Proofreader {
  /** null = a later request for the page came first. Rejects where the text broke the reader. */
  read(request: ProofAsked): Promise<readonly Suspect[] | null>
  close(): Promise<void>
}

/**
 * Proofreads in a thread of its own, one page after the other: windows are answered, and keys written, meanwhile. Of a
 * page only its newest text waits. A house rule that does not come to an end is stopped with its thread, and the page
 * read without it.
 */
export class ProofThread implements Proofreader {
  #running = runningRule()
  readonly #thread = new TurnThread<ProofRequest, readonly Suspect[]>({
    name: 'proof-worker',
    data: () => {
      this.#running = runningRule()
      return { running: this.#running, words: sharedWords() } satisfies RuleThreadData
    },
    ...aPage,
  })

  readonly #jobs = new LatestJobs<ProofAsked, readonly Suspect[]>(
    ({ page }) => page,
    (asked) => this.#proofread(asked),
  )

  read(request: ProofAsked): Promise<readonly Suspect[] | null> {
    return this.#jobs.ask(request)
  }

  async close(): Promise<void> {
    this.#jobs.close()
    await this.#thread.stop(new Error('the library is closed'))
  }

  async #proofread({ house: book, ...asked }: ProofAsked): Promise<readonly Suspect[] | typeof askAgain> {
    const house = book.now()
    let stopped = false
    const answer = this.#thread.ask({ ...asked, house })
    const watch =
      house.rules.length > 0
        ? watchRunning(this.#running, (index) => {
            const rule = house.rules[index]
            if (!rule) return
            stopped = true
            book.stop(rule)
            void this.#thread.stop(new Error('a house rule did not come to an end'))
          })
        : null
    try {
      return await answer
    } catch (error) {
      if (stopped) return askAgain
      throw error
    } finally {
      watch?.stop()
    }
  }
}
