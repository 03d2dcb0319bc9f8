import { Worker } from 'node:worker_threads'
import { type HouseProblem, type HouseRule, leftOut } from '../../../core/rules/house'
import type { HouseBook } from '../house/house-book'
import type { CleanMessage } from '../threads/clean-worker'
import { workerEntry, youngHeapMb } from '../threads/worker-entry'
import { sharedWords } from '../words/shared-words'
import type {
  CleanAnswer,
  Cleaned,
  CleanedPage,
  CleanRequest,
  Drafted,
  DraftRequest,
  Inspected,
} from './clean-task'
import type { Refused } from './decode'
import { type RuleThreadData, runningRule, watchRunning } from './running-rule'

/** What to do, but for the house: its rules are taken when the work begins. */
type Asked = Omit<CleanRequest, 'house'> | Omit<DraftRequest, 'house'>

interface Job {
  readonly request: Asked
  readonly house: HouseBook | null
  readonly signal: AbortSignal | undefined
  readonly resolve: (answer: CleanAnswer) => void
  readonly reject: (error: unknown) => void
  /** House rules that ran away on this page. */
  readonly leftOut: HouseProblem[]
  /** What was cleaned of it so far. */
  readonly pages: CleanedPage[]
}

type WithHouse<Request> = Omit<Request, 'task' | 'house'> & {
  /** Absent = none. */
  readonly house?: HouseBook
}

/** Within the bounds of a file, cleaning takes seconds; what takes longer is stopped. */
const patienceMs = 120_000
const heapMb = 1024
/** A file of more leaves its thread with twice the memory that one of a single sheet needs; another thread begins in 0.3 s. */
const manySheets = 10

/** Decodes and cleans files, and looks at them. */
export interface Cleaner {
  inspect(request: Omit<CleanRequest, 'task' | 'house'>, signal?: AbortSignal): Promise<Inspected | Refused>
  clean(request: WithHouse<CleanRequest>, signal?: AbortSignal): Promise<Cleaned | Refused>
  close(): Promise<void>
}

/**
 * Decodes and cleans in a thread of its own, one file after the other, so that windows are answered meanwhile.
 *
 * The thread is started when first needed. A file that breaks it (memory, time) is refused; the next one gets a new
 * thread. A house rule that does not come to an end is stopped with its thread, and the page cleaned again without it.
 */
export class CleaningThread implements Cleaner {
  readonly #waiting: Job[] = []
  #running = runningRule()
  #worker: Worker | null = null
  #current: Job | null = null
  #timer: NodeJS.Timeout | null = null
  #watch: { stop(): void } | null = null

  inspect(request: Omit<CleanRequest, 'task' | 'house'>, signal?: AbortSignal): Promise<Inspected | Refused> {
    return this.#ask({ ...request, task: 'inspect' }, null, signal) as Promise<Inspected | Refused>
  }

  clean({ house, ...request }: WithHouse<CleanRequest>, signal?: AbortSignal): Promise<Cleaned | Refused> {
    return this.#ask({ ...request, task: 'clean' }, house ?? null, signal) as Promise<Cleaned | Refused>
  }

  draft({ house, ...request }: WithHouse<DraftRequest>): Promise<Drafted> {
    return this.#ask({ ...request, task: 'draft' }, house ?? null, undefined) as Promise<Drafted>
  }

  async close(): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    for (const job of [this.#current, ...this.#waiting.splice(0)])
      job?.reject(new Error('the library is closed'))
    this.#settle()
    await worker?.terminate()
  }

  #ask(request: Asked, house: HouseBook | null, signal: AbortSignal | undefined): Promise<CleanAnswer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ request, house, signal, resolve, reject, leftOut: [], pages: [] })
      this.#next()
    })
  }

  #next(): void {
    if (this.#current) return
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
    job.pages.length = 0
    this.#worker ??= this.#start()
    this.#worker.ref()
    this.#wait()
    const house = job.house?.now() ?? null
    this.#worker.postMessage(house ? { ...job.request, house } : job.request)
    if (house && house.rules.length > 0)
      this.#watch = watchRunning(this.#running, (index) => this.#stopRule(house.rules[index]))
  }

  /** Ends the thread in the middle of a rule, and has the page cleaned again without it. */
  #stopRule(rule: HouseRule | undefined): void {
    const worker = this.#worker
    const job = this.#current
    if (!rule || !job) return
    this.#worker = null
    this.#settle()
    void worker?.terminate()
    job.house?.stop(rule)
    job.leftOut.push(leftOut(rule, 'runaway', job.request.name))
    this.#waiting.unshift(job)
    this.#next()
  }

  #start(): Worker {
    const { url, execArgv } = workerEntry('clean-worker')
    // Its own: a thread that is being ended may still note something.
    this.#running = runningRule()
    const worker = new Worker(url, {
      execArgv,
      resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: youngHeapMb },
      workerData: { running: this.#running, words: sharedWords() } satisfies RuleThreadData,
    })
    worker.on('message', (said: CleanMessage) => {
      // What a thread said that is ended by now was asked again.
      if (worker !== this.#worker) return
      const job = this.#current
      if (said.kind === 'page') {
        job?.pages.push(said.page)
        this.#wait()
        return
      }
      this.#settle()
      if (said.kind === 'cleaned' && said.sheets > manySheets) this.#beginAnew(worker)
      job?.resolve(whole(said, job))
      this.#next()
    })
    worker.on('error', (error) => this.#fail(worker, error))
    worker.on('exit', () => this.#fail(worker, new Error('the cleaning thread ended')))
    return worker
  }

  /** From now on: a file of many pages takes as long as they are many. */
  #wait(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#giveUp(), patienceMs)
  }

  #beginAnew(worker: Worker): void {
    this.#worker = null
    void worker.terminate()
  }

  #giveUp(): void {
    const worker = this.#worker
    if (!worker) return
    this.#fail(worker, new Error(`cleaning took longer than ${patienceMs} ms`))
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

function whole(answer: CleanAnswer, { leftOut, pages }: Job): CleanAnswer {
  switch (answer.kind) {
    case 'cleaned':
      return { ...answer, pages, leftOut: [...leftOut, ...answer.leftOut] }
    case 'drafted':
      return { ...answer, leftOut: [...leftOut, ...answer.leftOut] }
    default:
      return answer
  }
}
