import { parentPort, workerData } from 'node:worker_threads'
import { type CleanRequest, cleanTask, type DraftRequest } from './clean-task'
import { knowledge } from './knowledge'
import { noting, type RunningRule } from './running-rule'

/** The cleaning thread's entry: one request, one answer, in order. `workerData` is where it notes its {@link RunningRule}. */
if (!parentPort) throw new Error('clean-worker runs as a worker thread')
const port = parentPort
const running = workerData as RunningRule
port.on('message', async (request: CleanRequest | DraftRequest) => {
  const rules = 'house' in request ? (request.house?.rules ?? []) : []
  port.postMessage(await cleanTask(request, knowledge, noting(running, rules)))
})
