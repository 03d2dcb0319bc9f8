import { parentPort, workerData } from 'node:worker_threads'
import { errorCode } from '../../library'
import { type ScanAnswer, type ScanRequest, scanTask } from '../scans/scan-task'

/** What the scan thread answers to a request: what was found, or the fault that it met. */
export type ScanReply =
  | ScanAnswer
  | { readonly kind: 'fault'; readonly message: string; readonly code: string }

/** The scan thread's entry: one request, one answer, in order. `workerData` is the folder of the library's scans. */
if (!parentPort) throw new Error('scan-worker runs as a worker thread')
const port = parentPort
const folder = workerData as string
port.on('message', async (request: ScanRequest) => {
  const answer: ScanReply = await scanTask(request, folder).catch((error: unknown) => ({
    kind: 'fault',
    message: error instanceof Error ? error.message : String(error),
    code: errorCode(error),
  }))
  port.postMessage(answer)
})
