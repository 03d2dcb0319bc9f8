import { parentPort } from 'node:worker_threads'
import { knowledge } from './knowledge'
import { type ProofRequest, ProofTask } from './proof-task'

/** The proofreading thread's entry: one request, one answer, in order. */
if (!parentPort) throw new Error('proof-worker runs as a worker thread')
const port = parentPort
const task = new ProofTask(knowledge)
port.on('message', (request: ProofRequest) => {
  port.postMessage(task.read(request))
})
