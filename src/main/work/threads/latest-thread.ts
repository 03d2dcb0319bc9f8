import { TurnThread } from './turn-thread'

interface Job<Request, Answer> {
  readonly request: Request
  readonly resolve: (answer: Answer | null) => void
  readonly reject: (error: unknown) => void
}

/** A page takes some 50 ms; what takes longer is stopped. */
const patience = 30_000
const limits = { maxOldGenerationSizeMb: 512 }

/**
 * Asks in a thread of its own, one request after the other: windows are answered, and keys written, meanwhile. About one
 * thing, a page say, only the newest request waits.
 */
export class LatestThread<Request extends { readonly about: unknown }, Answer> {
  readonly #thread: TurnThread<Request, Answer>
  readonly #waiting = new Map<unknown, Job<Request, Answer>>()
  #closed = false

  /** @param name of the thread's file; it answers each message with one. `data`: its `workerData`, asked for when it starts */
  constructor(name: string, data: () => unknown) {
    this.#thread = new TurnThread({ name, data, patience, limits })
  }

  /** null = a later request about the same came first, or the library was closed. Rejects where the request broke the thread. */
  ask(request: Request): Promise<Answer | null> {
    if (this.#closed) return Promise.resolve(null)
    return new Promise((resolve, reject) => {
      this.#waiting.get(request.about)?.resolve(null)
      this.#waiting.set(request.about, { request, resolve, reject })
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
    this.#waiting.delete(job.request.about)
    const then = (tell: () => void) => {
      tell()
      this.#next()
    }
    this.#thread.ask(job.request).then(
      (answer) => then(() => job.resolve(answer)),
      (error: unknown) => then(() => (this.#closed ? job.resolve(null) : job.reject(error))),
    )
  }
}
