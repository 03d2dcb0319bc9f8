import { parentPort, workerData } from 'node:worker_threads'
import { noting, type RuleThreadData } from '../intake/running-rule'
import { type ProofRequest, ProofTask } from '../proof/proof-task'
import { knowledge } from '../words/knowledge'

/** The proofreading thread's entry: one request, one answer, in order. `workerData`: its {@link RunningRule} and words. */
if (!parentPort) throw new Error('proof-worker runs as a worker thread')
const port = parentPort
const { running, words } = workerData as RuleThreadData
const task = new ProofTask(() => knowledge(words))
port.on('message', (request: ProofRequest) => {
  port.postMessage(task.read(request, noting(running, request.house?.rules ?? [])))
})
