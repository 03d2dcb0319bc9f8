import { parentPort, workerData } from 'node:worker_threads'
import { openReadingLibrary } from '../library'
import { jiebaLexicon } from './lexicon'
import { type TagRequest, TagTask } from './tag-task'

/** The tagging thread's entry: one request, one answer, in order. */
if (!parentPort) throw new Error('tag-worker runs as a worker thread')
const port = parentPort
const { db } = openReadingLibrary((workerData as { folder: string }).folder)
const task = new TagTask(db, jiebaLexicon)
port.on('message', (request: TagRequest) => {
  port.postMessage(task.read(request, performance.now()))
})
