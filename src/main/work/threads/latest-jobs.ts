interface Job<Request, Answer> {
  readonly request: Request
  readonly resolve: (answer: Answer | null) => void
  readonly reject: (error: unknown) => void
}

/** Answered instead of an answer: the request waits again, behind the others. */
export const askAgain = Symbol('ask again')

/**
 * Questions that are answered one after the other. About one thing, a page say, only the newest waits: the others are
 * answered by null.
 */
export class LatestJobs<Request, Answer> {
  readonly #aboutOf: (request: Request) => unknown
  readonly #answer: (request: Request) => Promise<Answer | typeof askAgain>
  readonly #waiting = new Map<unknown, Job<Request, Answer>>()
  #busy = false
  #closed = false

  constructor(
    aboutOf: (request: Request) => unknown,
    answer: (request: Request) => Promise<Answer | typeof askAgain>,
  ) {
    this.#aboutOf = aboutOf
    this.#answer = answer
  }

  /** null = a later request about the same came first, or the jobs were closed. Rejects as its answer does. */
  ask(request: Request): Promise<Answer | null> {
    if (this.#closed) return Promise.resolve(null)
    return new Promise((resolve, reject) => {
      this.#waiting.get(this.#aboutOf(request))?.resolve(null)
      this.#waiting.set(this.#aboutOf(request), { request, resolve, reject })
      void this.#answerAll()
    })
  }

  /** What waits is answered by null, and so is what is being answered, where that fails. */
  close(): void {
    this.#closed = true
    for (const job of this.#waiting.values()) job.resolve(null)
    this.#waiting.clear()
  }

  async #answerAll(): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    for (let job = this.#take(); job; job = this.#take()) await this.#settle(job)
    this.#busy = false
  }

  /** The one that has waited longest, which waits no more; null = none waits. */
  #take(): Job<Request, Answer> | null {
    const job = this.#waiting.values().next().value
    if (!job) return null
    this.#waiting.delete(this.#aboutOf(job.request))
    return job
  }

  async #settle(job: Job<Request, Answer>): Promise<void> {
    try {
      const answer = await this.#answer(job.request)
      if (answer !== askAgain) job.resolve(answer)
      else if (this.#closed || this.#waiting.has(this.#aboutOf(job.request))) job.resolve(null)
      else this.#waiting.set(this.#aboutOf(job.request), job)
    } catch (error) {
      if (this.#closed) job.resolve(null)
      else job.reject(error)
    }
  }
}

/** What a thread may take for one page: some 50 ms is usual, and what takes longer than this is stopped. */
export const aPage = { patience: 30_000, limits: { maxOldGenerationSizeMb: 512 } } as const
