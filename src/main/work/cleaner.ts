import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { CleanAnswer, Cleaned, CleanRequest, Inspected } from './clean-task'
import type { Refused } from './decode'

interface Job {
  readonly request: CleanRequest
  readonly signal: AbortSignal | undefined
  readonly resolve: (answer: CleanAnswer) => void
  readonly reject: (error: unknown) => void
}

/** Within the bounds of a file, cleaning takes seconds; what takes longer is stopped. */
const patienceMs = 120_000
const heapMb = 1024

/** Decodes and cleans files, and looks at them. */
export interface Cleaner {
  inspect(request: Omit<CleanRequest, 'task'>, signal?: AbortSignal): Promise<Inspected | Refused>
  clean(request: Omit<CleanRequest, 'task'>, signal?: AbortSignal): Promise<Cleaned | Refused>
  close(): Promise<void>
}

/**
 * Decodes and cleans in a thread of its own, one file after the other, so that windows are answered meanwhile.
 *
 * The thread is started when first needed. A file that breaks it (memory, time) is refused; the next one gets a new
 * thread.
 */
export class CleaningThread implements Cleaner {
  private readonly waiting: Job[] = []
  private worker: Worker | null = null
  private current: Job | null = null
  private timer: NodeJS.Timeout | null = null

  inspect(request: Omit<CleanRequest, 'task'>, signal?: AbortSignal): Promise<Inspected | Refused> {
    return this.ask({ ...request, task: 'inspect' }, signal) as Promise<Inspected | Refused>
  }

  clean(request: Omit<CleanRequest, 'task'>, signal?: AbortSignal): Promise<Cleaned | Refused> {
    return this.ask({ ...request, task: 'clean' }, signal) as Promise<Cleaned | Refused>
  }

  async close(): Promise<void> {
    const { worker } = this
    this.worker = null
    for (const job of [this.current, ...this.waiting.splice(0)])
      job?.reject(new Error('the library is closed'))
    this.settle()
    await worker?.terminate()
  }

  private ask(request: CleanRequest, signal: AbortSignal | undefined): Promise<CleanAnswer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ request, signal, resolve, reject })
      this.next()
    })
  }

  private next(): void {
    if (this.current) return
    const job = this.waiting.shift()
    if (!job) {
      this.worker?.unref()
      return
    }
    if (job.signal?.aborted) {
      job.reject(job.signal.reason)
      this.next()
      return
    }
    this.current = job
    this.worker ??= this.start()
    this.worker.ref()
    this.timer = setTimeout(() => this.giveUp(), patienceMs)
    this.worker.postMessage(job.request)
  }

  private start(): Worker {
    const { url, execArgv } = workerEntry()
    const worker = new Worker(url, { execArgv, resourceLimits: { maxOldGenerationSizeMb: heapMb } })
    worker.on('message', (answer: CleanAnswer) => {
      const job = this.current
      this.settle()
      job?.resolve(answer)
      this.next()
    })
    worker.on('error', (error) => this.fail(worker, error))
    worker.on('exit', () => this.fail(worker, new Error('the cleaning thread ended')))
    return worker
  }

  private giveUp(): void {
    const worker = this.worker
    if (!worker) return
    this.fail(worker, new Error(`cleaning took longer than ${patienceMs} ms`))
    void worker.terminate()
  }

  private fail(worker: Worker, error: unknown): void {
    if (worker !== this.worker) return
    this.worker = null
    const job = this.current
    this.settle()
    job?.reject(error)
    this.next()
  }

  private settle(): void {
    this.current = null
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
  }
}

/**
 * The thread's file: beside this one, or above the folder of shared chunks, when built; from source through tsx, whose
 * hooks threads do not inherit.
 */
function workerEntry(): { url: URL; execArgv: string[] } {
  if (import.meta.url.endsWith('.ts'))
    return { url: new URL('./clean-worker.ts', import.meta.url), execArgv: ['--import', 'tsx'] }
  const beside = new URL('./clean-worker.js', import.meta.url)
  const url = existsSync(fileURLToPath(beside)) ? beside : new URL('../clean-worker.js', import.meta.url)
  return { url, execArgv: [] }
}
