import { parentPort, workerData } from 'node:worker_threads'
import { Trouble } from '../library'
import { backup } from './backup'
import type { BackupAnswer, BackupRequest } from './backups'

/** The backup thread's entry: one copy, one answer. */
if (!parentPort) throw new Error('backup-worker runs as a worker thread')
const { folder, out } = workerData as BackupRequest
try {
  await backup(folder, out)
  parentPort.postMessage({ kind: 'made' } satisfies BackupAnswer)
} catch (error) {
  if (!(error instanceof Trouble)) throw error
  const { kind, values } = error
  parentPort.postMessage({ kind: 'failed', trouble: { kind, values: { ...values } } } satisfies BackupAnswer)
}
