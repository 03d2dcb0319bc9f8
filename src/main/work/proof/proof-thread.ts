import type { Suspect } from '../../../core/document'
import type { HouseBook } from '../house/house-book'
import { type RuleThreadData, runningRule, watchRunning } from '../intake/running-rule'
import { aPage, LatestJobs } from '../threads/latest-jobs'
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
  readonly #jobs = new LatestJobs<ProofAsked, readonly Suspect[]>(({ page }) => page)
  #running = runningRule()
  readonly #thread = new TurnThread<ProofRequest, readonly Suspect[]>({
    name: 'proof-worker',
    data: () => {
      this.#running = runningRule()
      return { running: this.#running, words: sharedWords() } satisfies RuleThreadData
    },
    ...aPage,
  })

  read(request: ProofAsked): Promise<readonly Suspect[] | null> {
    const found = this.#jobs.add(request)
    this.#next()
    return found
  }

  async close(): Promise<void> {
    this.#jobs.close()
    await this.#thread.stop(new Error('the library is closed'))
  }

  #next(): void {
    if (this.#thread.busy) return
    const job = this.#jobs.take()
    if (!job) return
    const house = job.request.house.now()
    let stopped = false
    const answer = this.#thread.ask({ ...job.request, house })
    const watch =
      house.rules.length > 0
        ? watchRunning(this.#running, (index) => {
            const rule = house.rules[index]
            if (!rule) return
            stopped = true
            job.request.house.stop(rule)
            void this.#thread.stop(new Error('a house rule did not come to an end'))
          })
        : null
    const then = (tell: () => void) => {
      watch?.stop()
      tell()
      this.#next()
    }
    answer.then(
      (found) => then(() => job.resolve(found)),
      (error: unknown) =>
        then(() => {
          // Where newer text of the page waits, this one is not asked about any more.
          if (this.#jobs.closed || (stopped && this.#jobs.hasNewer(job))) job.resolve(null)
          else if (stopped) this.#jobs.putBack(job)
          else job.reject(error)
        }),
    )
  }
}
