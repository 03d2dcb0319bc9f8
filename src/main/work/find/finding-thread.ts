import { Worker } from 'node:worker_threads'
import type { Found, TroubleKind } from '../../../core/contract'
import { Trouble } from '../../library'
import { workerEntry } from '../threads/worker-entry'
import type { HitsRequest } from './find-hits'

export interface FindData {
  readonly folder: string
  /** One Int32: the number of the search that is still wanted. */
  readonly wanted: SharedArrayBuffer
}

export type FindAnswer = { readonly id: number } & (
  | { readonly kind: 'alive' }
  | { readonly kind: 'found'; readonly found: Found }
  | { readonly kind: 'end' }
  | {
      readonly kind: 'trouble'
      readonly trouble: {
        readonly kind: TroubleKind
        readonly values: Readonly<Record<string, string | number>>
      }
    }
)

interface Search {
  readonly id: number
  readonly request: HitsRequest
  readonly hears: (answer: FindAnswer | { readonly kind: 'broken'; readonly error: Error }) => void
}

/** A pattern may think so long about one block, in milliseconds; no one that ends needs more. */
const patience = 2_000

/**
 * Looks through the library in a thread of its own, one search after the other, so that windows are answered meanwhile.
 *
 * The thread is started when first needed. A regular expression that does not come to an end is stopped with its
 * thread, and named; the next search gets a new thread.
 */
export class FindingThread {
  readonly #data: FindData
  readonly #waiting: Search[] = []
  readonly #wanted: Int32Array
  #worker: Worker | null = null
  #current: Search | null = null
  #timer: NodeJS.Timeout | null = null
  #lastId = 0

  constructor(folder: string) {
    this.#data = { folder, wanted: new SharedArrayBuffer(4) }
    this.#wanted = new Int32Array(this.#data.wanted)
  }

  /** What is found, as it is found. Ends early, without an error, when `signal` does or its reader leaves. */
  async *hits(request: HitsRequest, signal: AbortSignal | undefined): AsyncGenerator<Found, void> {
    const answers: Parameters<Search['hears']>[0][] = []
    let wake = () => {}
    const search: Search = {
      id: ++this.#lastId,
      request,
      hears: (answer) => {
        answers.push(answer)
        wake()
      },
    }
    const stop = () => {
      this.#drop(search)
      search.hears({ id: search.id, kind: 'end' })
    }
    signal?.addEventListener('abort', stop, { once: true })
    try {
      if (signal?.aborted) return
      this.#waiting.push(search)
      this.#next()
      for (;;) {
        const answer = answers.shift()
        switch (answer?.kind) {
          case undefined:
            await new Promise<void>((resolve) => {
              wake = resolve
            })
            break
          case 'alive':
            break
          case 'found':
            yield answer.found
            break
          case 'trouble':
            throw new Trouble(answer.trouble.kind, answer.trouble.values)
          case 'broken':
            throw answer.error
          case 'end':
            return
          default:
            answer satisfies never
        }
      }
    } finally {
      signal?.removeEventListener('abort', stop)
      this.#drop(search)
    }
  }

  async close(): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    for (const search of [this.#current, ...this.#waiting.splice(0)])
      search?.hears({ kind: 'broken', error: new Error('the library is closed') })
    this.#settle()
    await worker?.terminate()
  }

  /** Nobody waits for it any more. */
  #drop(search: Search): void {
    const at = this.#waiting.indexOf(search)
    if (at >= 0) this.#waiting.splice(at, 1)
    if (this.#current === search) Atomics.store(this.#wanted, 0, 0)
  }

  #next(): void {
    if (this.#current) return
    const search = this.#waiting.shift()
    if (!search) {
      this.#worker?.unref()
      return
    }
    this.#current = search
    Atomics.store(this.#wanted, 0, search.id)
    this.#worker ??= this.#start()
    this.#worker.ref()
    this.#worker.postMessage({ id: search.id, request: search.request })
  }

  #start(): Worker {
    const { url, execArgv } = workerEntry('find-worker')
    const worker = new Worker(url, { execArgv, workerData: this.#data })
    worker.on('message', (answer: FindAnswer) => this.#hear(answer))
    worker.on('error', (error) =>
      this.#fail(worker, error instanceof Error ? error : new Error(String(error))),
    )
    worker.on('exit', () => this.#fail(worker, new Error('the finding thread ended')))
    return worker
  }

  #hear(answer: FindAnswer): void {
    const search = this.#current
    if (search?.id !== answer.id) return
    this.#watch(search)
    if (answer.kind === 'end' || answer.kind === 'trouble') this.#settle()
    search.hears(answer)
    if (!this.#current) this.#next()
  }

  /** A text is found in time that is proportional to what is read; only a pattern can run away. */
  #watch({ request }: Search): void {
    if (this.#timer) clearTimeout(this.#timer)
    if (!request.query.regex) return
    this.#timer = setTimeout(() => {
      const worker = this.#worker
      if (!worker) return
      this.#fail(worker, new Trouble('pattern-endless', { pattern: request.query.text }))
      void worker.terminate()
    }, patience)
  }

  #fail(worker: Worker, error: Error): void {
    if (worker !== this.#worker) return
    this.#worker = null
    const search = this.#current
    this.#settle()
    search?.hears({ kind: 'broken', error })
    this.#next()
  }

  #settle(): void {
    this.#current = null
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
  }
}
