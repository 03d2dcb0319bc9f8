import { Worker } from 'node:worker_threads'
import { workerEntry } from './worker-entry'

interface Job<Request, Answer> {
  readonly request: Request
  readonly resolve: (answer: Answer | null) => void
  readonly reject: (error: unknown) => void
}

/** A page takes some 50 ms, the first one in a thread a second more; what takes longer is stopped. */
const patienceMs = 30_000
const heapMb = 512

/**
 * Asks in a thread of its own, started when first needed, one request after the other: windows are answered, and keys
 * written, meanwhile. About one thing, a page say, only the newest request waits. What breaks the thread gets no answer;
 * the next request gets a new thread.
 */
export class LatestThread<Request extends { readonly about: unknown }, Answer> {
  readonly #name: string
  readonly #data: unknown
  readonly #waiting = new Map<unknown, Job<Request, Answer>>()
  #worker: Worker | null = null
  #current: Job<Request, Answer> | null = null
  #timer: NodeJS.Timeout | null = null

  /** @param name of the thread's file; it answers each message with one. `data`: its `workerData` */
  constructor(name: string, data: unknown = null) {
    this.#name = name
    this.#data = data
  }

  /** null = a later request about the same came first, or the library was closed. Rejects where the request broke the thread. */
  ask(request: Request): Promise<Answer | null> {
    return new Promise((resolve, reject) => {
      this.#waiting.get(request.about)?.resolve(null)
      this.#waiting.set(request.about, { request, resolve, reject })
      this.#next()
    })
  }

  async close(): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    for (const job of [this.#current, ...this.#waiting.values()]) job?.resolve(null)
    this.#waiting.clear()
    this.#settle()
    await worker?.terminate()
  }

  #next(): void {
    if (this.#current) return
    const job = this.#waiting.values().next().value
    if (!job) {
      this.#worker?.unref()
      return
    }
    this.#waiting.delete(job.request.about)
    this.#current = job
    this.#worker ??= this.#start()
    this.#worker.ref()
    this.#timer = setTimeout(() => this.#giveUp(), patienceMs)
    this.#worker.postMessage(job.request)
  }

  #start(): Worker {
    const { url, execArgv } = workerEntry(this.#name)
    const worker = new Worker(url, {
      execArgv,
      workerData: this.#data,
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
    })
    worker.on('message', (answer: Answer) => {
      const job = this.#current
      this.#settle()
      job?.resolve(answer)
      this.#next()
    })
    worker.on('error', (error) => this.#fail(worker, error))
    worker.on('exit', () => this.#fail(worker, new Error(`the ${this.#name} ended`)))
    return worker
  }

  #giveUp(): void {
    const worker = this.#worker
    if (!worker) return
    this.#fail(worker, new Error(`the ${this.#name} took longer than ${patienceMs} ms`))
    void worker.terminate()
  }

  #fail(worker: Worker, error: unknown): void {
    if (worker !== this.#worker) return
    this.#worker = null
    const job = this.#current
    this.#settle()
    job?.reject(error)
    this.#next()
  }

  #settle(): void {
    this.#current = null
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
  }
}
