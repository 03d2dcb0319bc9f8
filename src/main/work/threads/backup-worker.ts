import { parentPort, workerData } from 'node:worker_threads'
import { Trouble } from '../../library'
import { backup } from '../copies/backup'
import type { Copying, CopyingAnswer } from '../copies/copying'
import { handOver } from '../copies/hand-over'
import { restore } from '../copies/receive'

/** The copying thread's entry: one copy, one answer. */
if (!parentPort) throw new Error('backup-worker runs as a worker thread')
const { act, from, to } = workerData as Copying
try {
  await { backup, handOver, restore }[act](from, to)
  parentPort.postMessage({ kind: 'made' } satisfies CopyingAnswer)
} catch (error) {
  if (!(error instanceof Trouble)) throw error
  const { kind, values } = error
  parentPort.postMessage({ kind: 'failed', trouble: { kind, values: { ...values } } } satisfies CopyingAnswer)
}
