import type { FindQuery, Hit } from '../../core/find'

/** A page is looked through in a few milliseconds; a pattern that takes so many does not come to an end. */
const patience = 1_500

type Answer = readonly (readonly Hit[])[] | 'endless'

interface Question {
  readonly id: number
  readonly query: FindQuery
  readonly texts: readonly string[]
  readonly resolve: (answer: Answer | null) => void
}

/**
 * Finds regular expressions in a thread beside the window's, one question at a time: of those that wait only the last
 * one is still wanted. A pattern that does not come to an end is stopped with its thread.
 */
export class Patterns {
  #worker: Worker | null = null
  #current: Question | null = null
  #waiting: Question | null = null
  #timer: ReturnType<typeof setTimeout> | null = null
  #last = 0

  /** The hits in each text; null = another question came after this one. */
  find(query: FindQuery, texts: readonly string[]): Promise<Answer | null> {
    return new Promise((resolve) => {
      this.#waiting?.resolve(null)
      this.#waiting = { id: ++this.#last, query, texts, resolve }
      this.#next()
    })
  }

  close(): void {
    this.#waiting?.resolve(null)
    this.#waiting = null
    this.#end(null)
  }

  #next(): void {
    const question = this.#waiting
    if (this.#current || !question) return
    this.#waiting = null
    this.#current = question
    this.#worker ??= this.#start()
    const { id, query, texts } = question
    this.#worker.postMessage({ id, query, texts })
    this.#timer = setTimeout(() => this.#end('endless'), patience)
  }

  #start(): Worker {
    const worker = new Worker(new URL('./pattern-worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<{ id: number; hits: readonly (readonly Hit[])[] }>) => {
      if (data.id === this.#current?.id) this.#settle(data.hits)
    }
    return worker
  }

  /** Ends the thread with what it is at. */
  #end(answer: 'endless' | null): void {
    this.#worker?.terminate()
    this.#worker = null
    this.#settle(answer)
  }

  #settle(answer: Answer | null): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    const question = this.#current
    this.#current = null
    question?.resolve(answer)
    this.#next()
  }
}
