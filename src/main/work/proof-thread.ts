import { Worker } from 'node:worker_threads'
import type { Suspect } from '../../core/document'
import type { HouseRule } from '../../core/rules/house'
import type { HouseBook } from './house-book'
import type { ProofRequest } from './proof-task'
import { runningRule, watchRunning } from './running-rule'
import { workerEntry } from './worker-entry'

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

/** A page takes some 50 ms, the first one in a thread a second more; what takes longer is stopped. */
const patienceMs = 30_000
const heapMb = 512

/**
 * Proofreads in a thread of its own, started when first needed, one page after the other: windows are answered, and keys
 * written, meanwhile. Of a page only its newest text waits. A page that breaks the thread gets no answer; the next one
 * gets a new thread. A house rule that does not come to an end is stopped with its thread, and the page read without it.
 */
export class ProofThread implements Proofreader {
  readonly #waiting = new Map<ProofRequest['page'], Job>()
  #worker: Worker | null = null
  #current: Job | null = null
  #timer: NodeJS.Timeout | null = null
  #running = runningRule()
  #watch: { stop(): void } | null = null

  read(request: ProofAsked): Promise<readonly Suspect[] | null> {
    return new Promise((resolve, reject) => {
      this.#waiting.get(request.page)?.resolve(null)
      this.#waiting.set(request.page, { request, resolve, reject })
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
    this.#waiting.delete(job.request.page)
    this.#current = job
    this.#worker ??= this.#start()
    this.#worker.ref()
    this.#timer = setTimeout(() => this.#giveUp(), patienceMs)
    const house = job.request.house.now()
    this.#worker.postMessage({ ...job.request, house })
    if (house.rules.length > 0)
      this.#watch = watchRunning(this.#running, (index) => this.#stopRule(house.rules[index]))
  }

  #stopRule(rule: HouseRule | undefined): void {
    const { request, resolve, reject } = this.#current ?? {}
    if (!rule || !request || !resolve || !reject) return
    const worker = this.#worker
    this.#worker = null
    this.#settle()
    void worker?.terminate()
    request.house.stop(rule)
    // Where newer text of the page waits, this one is not asked about any more.
    if (this.#waiting.has(request.page)) resolve(null)
    else this.#waiting.set(request.page, { request, resolve, reject })
    this.#next()
  }

  #start(): Worker {
    const { url, execArgv } = workerEntry('proof-worker')
    this.#running = runningRule()
    const worker = new Worker(url, {
      execArgv,
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
      workerData: this.#running,
    })
    worker.on('message', (found: readonly Suspect[]) => {
      // What a thread said that is ended by now was asked again.
      if (worker !== this.#worker) return
      const job = this.#current
      this.#settle()
      job?.resolve(found)
      this.#next()
    })
    worker.on('error', (error) => this.#fail(worker, error))
    worker.on('exit', () => this.#fail(worker, new Error('the proofreading thread ended')))
    return worker
  }

  #giveUp(): void {
    const worker = this.#worker
    if (!worker) return
    this.#fail(worker, new Error(`proofreading took longer than ${patienceMs} ms`))
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
    this.#watch?.stop()
    this.#watch = null
  }
}
