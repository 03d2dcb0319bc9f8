import type { Suspect } from '../../../core/document'
import type { HouseBook } from '../house/house-book'
import { type RuleThreadData, runningRule, watchRunning } from '../intake/running-rule'
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

interface Job {
  readonly request: ProofAsked
  readonly resolve: (found: readonly Suspect[] | null) => void
  readonly reject: (error: unknown) => void
}

/** A page takes some 50 ms; what takes longer is stopped. */
const patience = 30_000
const limits = { maxOldGenerationSizeMb: 512 }

/**
 * Proofreads in a thread of its own, one page after the other: windows are answered, and keys written, meanwhile. Of a
 * page only its newest text waits. A house rule that does not come to an end is stopped with its thread, and the page
 * read without it.
 */
export class ProofThread implements Proofreader {
  readonly #waiting = new Map<ProofRequest['page'], Job>()
  #running = runningRule()
  readonly #thread = new TurnThread<ProofRequest, readonly Suspect[]>({
    name: 'proof-worker',
    data: () => {
      this.#running = runningRule()
      return { running: this.#running, words: sharedWords() } satisfies RuleThreadData
    },
    patience,
    limits,
  })
  #closed = false

  read(request: ProofAsked): Promise<readonly Suspect[] | null> {
    if (this.#closed) return Promise.resolve(null)
    return new Promise((resolve, reject) => {
      this.#waiting.get(request.page)?.resolve(null)
      this.#waiting.set(request.page, { request, resolve, reject })
      this.#next()
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const job of this.#waiting.values()) job.resolve(null)
    this.#waiting.clear()
    await this.#thread.stop(new Error('the library is closed'))
  }

  #next(): void {
    if (this.#thread.busy) return
    const job = this.#waiting.values().next().value
    if (!job) return
    this.#waiting.delete(job.request.page)
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
          if (this.#closed || (stopped && this.#waiting.has(job.request.page))) job.resolve(null)
          else if (stopped) this.#waiting.set(job.request.page, job)
          else job.reject(error)
        }),
    )
  }
}
