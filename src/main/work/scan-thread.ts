import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { scansName } from '../library'
import type { ScanAnswer, ScanRequest } from './scan-task'
import type { ScanReply } from './scan-worker'
import { workerEntry } from './worker-entry'

/** What is being looked at comes first, then what is being imported, last what nobody waits for. */
const turns = {
  tile: 0,
  crop: 0,
  keep: 1,
  paint: 1,
  prepare: 2,
} as const satisfies Record<ScanRequest['task'], number>

interface Job {
  readonly request: ScanRequest
  readonly signal: AbortSignal | undefined
  readonly resolve: (answer: ScanAnswer) => void
  readonly reject: (error: unknown) => void
}

/** Within the bounds of a scan, a request takes seconds; what takes longer is stopped. */
const patienceMs = 120_000
/** A newspaper page with all its glyphs takes some 100 MB; its pixels lie outside. More room is only left uncollected. */
const heap = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 16 }

/** Reads and cuts page images. */
export interface Scanner {
  /** Rejects where the request cannot be answered, or is given up by its signal before its turn. */
  ask(request: ScanRequest, signal?: AbortSignal): Promise<ScanAnswer>
  close(): Promise<void>
}

/**
 * Reads and cuts page images in a thread of its own, one after the other, so that windows are answered meanwhile. Started
 * when first needed; what breaks it is refused, and the next request gets a new thread.
 */
export class ScanThread implements Scanner {
  readonly #folder: string
  readonly #waiting: Job[] = []
  #worker: Worker | null = null
  #current: Job | null = null
  #timer: NodeJS.Timeout | null = null
  #closed = false

  /** @param library the library's folder */
  constructor(library: string) {
    this.#folder = join(library, scansName)
  }

  ask(request: ScanRequest, signal?: AbortSignal): Promise<ScanAnswer> {
    return new Promise((resolve, reject) => {
      const job = { request, signal, resolve, reject }
      const behind = this.#waiting.findIndex((other) => turns[other.request.task] > turns[request.task])
      this.#waiting.splice(behind < 0 ? this.#waiting.length : behind, 0, job)
      this.#next()
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    const worker = this.#worker
    this.#worker = null
    for (const job of [this.#current, ...this.#waiting.splice(0)])
      job?.reject(new Error('the library is closed'))
    this.#settle()
    await worker?.terminate()
  }

  #next(): void {
    if (this.#current || this.#closed) return
    const job = this.#waiting.shift()
    if (!job) {
      this.#worker?.unref()
      return
    }
    if (job.signal?.aborted) {
      job.reject(job.signal.reason)
      this.#next()
      return
    }
    this.#current = job
    this.#worker ??= this.#start()
    this.#worker.ref()
    this.#timer = setTimeout(() => this.#giveUp(), patienceMs)
    this.#worker.postMessage(job.request)
  }

  #start(): Worker {
    const { url, execArgv } = workerEntry('scan-worker')
    const worker = new Worker(url, {
      execArgv,
      workerData: this.#folder,
      resourceLimits: heap,
    })
    worker.on('message', (reply: ScanReply) => {
      if (worker !== this.#worker) return
      const job = this.#current
      this.#settle()
      if (reply.kind === 'fault') job?.reject(Object.assign(new Error(reply.message), { code: reply.code }))
      else job?.resolve(reply)
      this.#next()
    })
    worker.on('error', (error) => this.#fail(worker, error))
    worker.on('exit', () => this.#fail(worker, new Error('the scan thread ended')))
    return worker
  }

  #giveUp(): void {
    const worker = this.#worker
    if (!worker) return
    this.#fail(worker, new Error(`reading a scan took longer than ${patienceMs} ms`))
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
