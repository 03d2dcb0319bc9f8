import { parentPort, workerData } from 'node:worker_threads'
import { openReadingLibrary } from '../../library'
import { readings } from '../tags/reading-task'
import type { ReadingRequest } from '../tags/reading-thread'

/** The reading thread's entry: it reads the library beside its writer; one request, one answer, in order. */
if (!parentPort) throw new Error('reading-worker runs as a worker thread')
const port = parentPort
const { db } = openReadingLibrary((workerData as { folder: string }).folder)
const read = readings(db)
port.on('message', ({ what, asked }: ReadingRequest) => {
  // Which question it is says what it asks: the thread that sends it holds the two together.
  port.postMessage((read[what] as (asked: unknown) => unknown)(asked))
})
