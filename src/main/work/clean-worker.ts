import { parentPort, workerData } from 'node:worker_threads'
import { type CleanRequest, cleanTask, type DraftRequest } from './clean-task'
import { knowledge } from './knowledge'
import { noting, type RuleThreadData } from './running-rule'

/** The cleaning thread's entry: one request, one answer, in order. `workerData`: where it notes its {@link RunningRule}, and words. */
if (!parentPort) throw new Error('clean-worker runs as a worker thread')
const port = parentPort
const { running, words } = workerData as RuleThreadData
port.on('message', async (request: CleanRequest | DraftRequest) => {
  const rules = 'house' in request ? (request.house?.rules ?? []) : []
  port.postMessage(await cleanTask(request, () => knowledge(words), noting(running, rules)))
})
