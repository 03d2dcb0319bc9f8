import { parentPort, workerData } from 'node:worker_threads'
import {
  type CleanAnswer,
  type CleanedPage,
  type CleanRequest,
  cleanTask,
  type DraftRequest,
} from '../intake/clean-task'
import { noting, type RuleThreadData } from '../intake/running-rule'
import { knowledge } from '../words/knowledge'

/** What the cleaning thread says: the pages of a file as they are cleaned, behind them the answer without them. */
export type CleanMessage = CleanAnswer | { readonly kind: 'page'; readonly page: CleanedPage }

/**
 * The cleaning thread's entry: one request, one answer, in order. `workerData`: where it notes its {@link RunningRule},
 * and words.
 */
if (!parentPort) throw new Error('clean-worker runs as a worker thread')
const port = parentPort
const { running, words } = workerData as RuleThreadData
port.on('message', async (request: CleanRequest | DraftRequest) => {
  const rules = 'house' in request ? (request.house?.rules ?? []) : []
  const say = (message: CleanMessage) => port.postMessage(message)
  const known = () => knowledge(words)
  say(await cleanTask(request, known, noting(running, rules), (page) => say({ kind: 'page', page })))
})
