import { join } from 'node:path'
import { scansName } from '../../library'
import { isJpeg2000 } from '../../scans'
import type { ScanReply } from '../threads/scan-worker'
import { TurnThread } from '../threads/turn-thread'
import type { ScanAnswer, ScanRequest } from './scan-task'

/** What is being looked at comes first, then what is being imported or exported. */
const turns = {
  tile: 0,
  crop: 0,
  keep: 1,
  paint: 1,
  picture: 1,
} as const satisfies Record<ScanRequest['task'], number>

interface Job {
  readonly request: ScanRequest
  readonly signal: AbortSignal | undefined
  readonly resolve: (answer: ScanAnswer) => void
  readonly reject: (error: unknown) => void
}

/** Within the bounds of a scan, a request takes seconds; what takes longer is stopped. */
const patience = 120_000
/** A newspaper page with all its glyphs takes some 100 MB; its pixels lie outside. More room is only left uncollected. */
const limits = { maxOldGenerationSizeMb: 384 }

/** Reads and cuts page images. */
export interface Scanner {
  /** Rejects where the request cannot be answered, or is given up by its signal before its turn. */
  ask(request: ScanRequest, signal?: AbortSignal): Promise<ScanAnswer>
  close(): Promise<void>
}

/** Reads and cuts page images in a thread of its own, one after the other, so that windows are answered meanwhile. */
export class ScanThread implements Scanner {
  readonly #thread: TurnThread<ScanRequest, ScanReply>
  readonly #waiting: Job[] = []
  #closed = false

  /** @param library the library's folder */
  constructor(library: string) {
    const folder = join(library, scansName)
    this.#thread = new TurnThread({ name: 'scan-worker', data: () => folder, patience, limits })
  }

  ask(request: ScanRequest, signal?: AbortSignal): Promise<ScanAnswer> {
    if (this.#closed) return Promise.reject(closed())
    return new Promise((resolve, reject) => {
      const job = { request, signal, resolve, reject }
      const behind = this.#waiting.findIndex((other) => turns[other.request.task] > turns[request.task])
      this.#waiting.splice(behind < 0 ? this.#waiting.length : behind, 0, job)
      this.#next()
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const job of this.#waiting.splice(0)) job.reject(closed())
    await this.#thread.stop(closed())
  }

  #next(): void {
    if (this.#thread.busy) return
    const job = this.#waiting.shift()
    if (!job) return
    if (job.signal?.aborted) {
      job.reject(job.signal.reason)
      this.#next()
      return
    }
    const then = (tell: () => void) => {
      tell()
      this.#next()
    }
    this.#thread.ask(job.request).then(
      (reply) =>
        then(() => {
          if (isHeavy(reply)) void this.#thread.stop(new Error('the scan thread begins anew'))
          if (reply.kind === 'fault')
            job.reject(Object.assign(new Error(reply.message), { code: reply.code }))
          else job.resolve(reply)
        }),
      (error: unknown) => then(() => job.reject(error)),
    )
  }
}

/**
 * Whether the thread holds memory now that it never gives back: WebAssembly's, in which JPEG 2000 is decoded, only
 * grows.
 */
function isHeavy(reply: ScanReply): boolean {
  return reply.kind === 'kept' && reply.scans.some(({ type }) => isJpeg2000(type))
}

const closed = () => new Error('the library is closed')
