import { rm } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import type { TroubleData } from '../../../core/contract'
import { type SystemFault, systemFault, Trouble } from '../../library'
import { workerEntry } from '../threads/worker-entry'
import { unfinishedLibrary } from './backup'
import { unfinishedHandOver } from './hand-over'

/** A library copied as a whole, in one of its forms. */
export interface Copying {
  /** `backup`: a library to a folder. `handOver`: to one file. `restore`: a backup or a file back to a library. */
  readonly act: 'backup' | 'handOver' | 'restore'
  readonly from: string
  readonly to: string
}

export type CopyingAnswer =
  | { readonly kind: 'made' }
  | { readonly kind: 'failed'; readonly trouble: TroubleData }

/**
 * Copies in a thread of its own; nothing half made is left where it is broken off.
 *
 * @throws Trouble; the signal's reason
 */
export async function copy(copying: Copying, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted()
  const answer = await ask(copying, signal)
  if (answer.kind === 'made') return
  const { copy, making } = unfinishedHandOver(copying.to)
  for (const path of [copy, making, unfinishedLibrary(copying.to)])
    await rm(path, { recursive: true, force: true }).catch(() => undefined)
  signal?.throwIfAborted()
  throw new Trouble(answer.trouble.kind, answer.trouble.values)
}

function ask(copying: Copying, signal: AbortSignal | undefined): Promise<CopyingAnswer> {
  const { url, execArgv } = workerEntry('backup-worker')
  const broken = (fault: SystemFault): CopyingAnswer => ({
    kind: 'failed',
    trouble: { kind: 'backup-broken', values: { folder: copying.to, ...fault } },
  })
  return new Promise((resolve) => {
    const worker = new Worker(url, { execArgv, workerData: copying })
    const stop = () => void worker.terminate()
    signal?.addEventListener('abort', stop)
    worker.once('message', (answer: CopyingAnswer) => resolve(answer))
    worker.once('error', (error) => resolve(broken(systemFault(error))))
    worker.once('exit', () => {
      signal?.removeEventListener('abort', stop)
      resolve(broken({ fault: 'system.ended', says: '' }))
    })
  })
}
