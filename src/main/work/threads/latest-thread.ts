import { aPage, LatestJobs } from './latest-jobs'
import { TurnThread } from './turn-thread'

/**
 * Asks in a thread of its own, one request after the other: windows are answered, and keys written, meanwhile. About one
 * thing, a page say, only the newest request waits.
 */
export class LatestThread<Request extends { readonly about: unknown }, Answer> {
  readonly #thread: TurnThread<Request, Answer>
  readonly #jobs = new LatestJobs<Request, Answer>(({ about }) => about)

  /**
   * @param name of the thread's file; it answers each message with one. `data`: its `workerData`, asked for when it
   * starts
   */
  constructor(name: string, data: () => unknown) {
    this.#thread = new TurnThread({ name, data, ...aPage })
  }

  /**
   * null = a later request about the same came first, or the library was closed. Rejects where the request broke the
   * thread.
   */
  ask(request: Request): Promise<Answer | null> {
    const answer = this.#jobs.add(request)
    this.#next()
    return answer
  }

  async close(): Promise<void> {
    this.#jobs.close()
    await this.#thread.stop(new Error('the library is closed'))
  }

  #next(): void {
    if (this.#thread.busy) return
    const job = this.#jobs.take()
    if (!job) return
    const then = (tell: () => void) => {
      tell()
      this.#next()
    }
    this.#thread.ask(job.request).then(
      (answer) => then(() => job.resolve(answer)),
      (error: unknown) => then(() => (this.#jobs.closed ? job.resolve(null) : job.reject(error))),
    )
  }
}
