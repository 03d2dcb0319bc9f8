import { parentPort, workerData } from 'node:worker_threads'
import { openReadingLibrary } from '../../library'
import { type CompareRequest, compareFigures } from '../tags/compare-task'

/** The comparing thread's entry: it reads the library beside its writer; one request, one answer, in order. */
if (!parentPort) throw new Error('compare-worker runs as a worker thread')
const port = parentPort
const { db } = openReadingLibrary((workerData as { folder: string }).folder)
port.on('message', (request: CompareRequest) => {
  port.postMessage(compareFigures(db, request))
})
