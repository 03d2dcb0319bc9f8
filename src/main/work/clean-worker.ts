import { parentPort } from 'node:worker_threads'
import { type CleanRequest, cleanTask } from './clean-task'
import { knowledge } from './knowledge'

/** The cleaning thread's entry: one request, one answer, in order. */
if (!parentPort) throw new Error('clean-worker runs as a worker thread')
const port = parentPort
port.on('message', (request: CleanRequest) => {
  port.postMessage(cleanTask(request, knowledge))
})
