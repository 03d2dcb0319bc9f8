interface Job<Request, Answer> {
  readonly request: Request
  readonly resolve: (answer: Answer | null) => void
  readonly reject: (error: unknown) => void
}

/** Questions that wait for a thread. About one thing, a page say, only the newest waits: the others are answered by null. */
export class LatestJobs<Request, Answer> {
  readonly #aboutOf: (request: Request) => unknown
  readonly #waiting = new Map<unknown, Job<Request, Answer>>()
  #closed = false

  constructor(aboutOf: (request: Request) => unknown) {
    this.#aboutOf = aboutOf
  }

  get closed(): boolean {
    return this.#closed
  }

  /** Settled once somebody has taken the job and settled it; null when the jobs are closed. */
  add(request: Request): Promise<Answer | null> {
    if (this.#closed) return Promise.resolve(null)
    return new Promise((resolve, reject) => {
      this.#waiting.get(this.#aboutOf(request))?.resolve(null)
      this.putBack({ request, resolve, reject })
    })
  }

  /** Whether a newer question about the same waits. */
  hasNewer({ request }: Job<Request, Answer>): boolean {
    return this.#waiting.has(this.#aboutOf(request))
  }

  /** A job that was taken waits again. */
  putBack(job: Job<Request, Answer>): void {
    this.#waiting.set(this.#aboutOf(job.request), job)
  }

  /** The one that has waited longest, which waits no more; null = none waits. */
  take(): Job<Request, Answer> | null {
    const job = this.#waiting.values().next().value
    if (!job) return null
    this.#waiting.delete(this.#aboutOf(job.request))
    return job
  }

  close(): void {
    this.#closed = true
    for (const job of this.#waiting.values()) job.resolve(null)
    this.#waiting.clear()
  }
}

/** What a thread may take for one page: some 50 ms is usual, and what takes longer than this is stopped. */
export const aPage = { patience: 30_000, limits: { maxOldGenerationSizeMb: 512 } } as const
