import { aPage, LatestJobs } from './latest-jobs'
import { TurnThread } from './turn-thread'

/**
 * Asks in a thread of its own, one request after the other: windows are answered, and keys written, meanwhile. About one
 * thing, a page say, only the newest request waits.
 */
export class LatestThread<Request extends { readonly about: unknown }, Answer> {
  readonly #thread: TurnThread<Request, Answer>
  readonly #jobs: LatestJobs<Request, Answer>

  /**
   * @param name of the thread's file; it answers each message with one. `data`: its `workerData`, asked for when it
   * starts
   */
  constructor(name: string, data: () => unknown) {
    const thread = new TurnThread<Request, Answer>({ name, data, ...aPage })
    this.#thread = thread
    this.#jobs = new LatestJobs(
      ({ about }) => about,
      (request) => thread.ask(request),
    )
  }

  /**
   * null = a later request about the same came first, or the library was closed. Rejects where the request broke the
   * thread.
   */
  ask(request: Request): Promise<Answer | null> {
    return this.#jobs.ask(request)
  }

  async close(): Promise<void> {
    this.#jobs.close()
    await this.#thread.stop(new Error('the library is closed'))
  }
}
