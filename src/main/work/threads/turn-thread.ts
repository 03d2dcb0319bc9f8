import { Worker } from 'node:worker_threads'
import { workerEntry, youngHeapMb } from './worker-entry'

export interface TurnThreadOptions {
  /** Of the thread's file; it answers each message with one. */
  readonly name: string
  /** Its `workerData`, asked for anew for each thread. */
  readonly data: () => unknown
  /** What takes longer, in milliseconds, is stopped. */
  readonly patience: number
  readonly limits: { readonly maxOldGenerationSizeMb: number }
}

interface Turn<Answer> {
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

/**
 * A thread that answers one request after the other, started when first needed, and not waited for at the program's end
 * while it is idle. What breaks it, or takes too long, is rejected, and the next request gets a new thread; what an ended
 * thread still says is heard by nobody. Whose turn it is, its owner decides: {@link busy} tells whether it is anybody's.
 */
export class TurnThread<Request, Answer> {
  readonly #options: TurnThreadOptions
  #worker: Worker | null = null
  #turn: Turn<Answer> | null = null
  #timer: NodeJS.Timeout | null = null

  constructor(options: TurnThreadOptions) {
    this.#options = options
  }

  get busy(): boolean {
    return this.#turn !== null
  }

  /** @throws RangeError while it is busy */
  ask(request: Request): Promise<Answer> {
    if (this.#turn) throw new RangeError(`the ${this.#options.name} answers one request at a time`)
    return new Promise((resolve, reject) => {
      this.#turn = { resolve, reject }
      this.#worker ??= this.#start()
      this.#worker.ref()
      this.#timer = setTimeout(() => this.#giveUp(), this.#options.patience)
      this.#worker.postMessage(request)
    })
  }

  /** Ends the thread; the request that it is at, if any, is rejected with `reason`. The next one gets a new thread. */
  async stop(reason: Error): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    this.#settle()?.reject(reason)
    await worker?.terminate()
  }

  #start(): Worker {
    const { name, data, limits } = this.#options
    const { url, execArgv } = workerEntry(name)
    const worker = new Worker(url, {
      execArgv,
      workerData: data(),
      resourceLimits: { maxYoungGenerationSizeMb: youngHeapMb, ...limits },
    })
    worker.on('message', (answer: Answer) => {
      if (worker === this.#worker) this.#settle()?.resolve(answer)
    })
    worker.on('error', (error) => this.#fail(worker, error))
    worker.on('exit', () => this.#fail(worker, new Error(`the ${name} ended`)))
    return worker
  }

  #giveUp(): void {
    const { name, patience } = this.#options
    void this.stop(new Error(`the ${name} took longer than ${patience} ms`))
  }

  #fail(worker: Worker, error: unknown): void {
    if (worker !== this.#worker) return
    this.#worker = null
    this.#settle()?.reject(error)
  }

  #settle(): Turn<Answer> | null {
    const turn = this.#turn
    this.#turn = null
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    this.#worker?.unref()
    return turn
  }
}
