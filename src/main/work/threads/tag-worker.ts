import { parentPort, workerData } from 'node:worker_threads'
import { openReadingLibrary } from '../../library'
import { type TagRequest, TagTask } from '../tags/tag-task'
import { knowledge } from '../words/knowledge'
import type { SharedWords } from '../words/shared-words'

/** The tagging thread's entry: one request, one answer, in order. */
if (!parentPort) throw new Error('tag-worker runs as a worker thread')
const port = parentPort
const { folder, words } = workerData as { folder: string; words: SharedWords }
const { db } = openReadingLibrary(folder)
const task = new TagTask(db, () => knowledge(words).lexicon)
port.on('message', (request: TagRequest) => {
  port.postMessage(task.read(request, performance.now()))
})
