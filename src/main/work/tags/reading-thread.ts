import { LatestThread } from '../threads/latest-thread'
import type { Reading, Readings } from './reading-task'

export interface ReadingRequest {
  readonly about: number
  readonly what: Reading
  readonly asked: Readings[Reading]['asked']
}

/** Answers what takes long to read, beside the library's writer. */
export interface Reader {
  ask<What extends Reading>(what: What, asked: Readings[What]['asked']): Promise<Readings[What]['answer']>
  close(): Promise<void>
}

/** Reads in a thread of its own, one after the other: every question gets its answer. */
export class ReadingThread implements Reader {
  readonly #thread: LatestThread<ReadingRequest, Readings[Reading]['answer']>
  #asked = 0

  constructor(folder: string) {
    this.#thread = new LatestThread('reading-worker', () => ({ folder }))
  }

  async ask<What extends Reading>(
    what: What,
    asked: Readings[What]['asked'],
  ): Promise<Readings[What]['answer']> {
    const answer = await this.#thread.ask({ about: ++this.#asked, what, asked })
    if (answer === null) throw new Error('the library is closed')
    return answer
  }

  close(): Promise<void> {
    return this.#thread.close()
  }
}
