import { parentPort, workerData } from 'node:worker_threads'
import { openReadingLibrary, Trouble } from '../../library'
import { findHits, type HitsRequest } from '../find/find-hits'
import type { FindAnswer, FindData } from '../find/finding-thread'

/** The finding thread's entry: it reads the library beside its writer, one search after the other. */
if (!parentPort) throw new Error('find-worker runs as a worker thread')
const port = parentPort
const { folder, wanted } = workerData as FindData
const state = new Int32Array(wanted)
const library = openReadingLibrary(folder)
/** A search shows that it is not stuck this often, in milliseconds. */
const beat = 200

const answer = (message: FindAnswer) => port.postMessage(message)

port.on('message', ({ id, request }: { id: number; request: HitsRequest }) => {
  let last = performance.now()
  const alive = () => {
    if (performance.now() - last < beat) return
    answer({ id, kind: 'alive' })
    last = performance.now()
  }
  try {
    answer({ id, kind: 'alive' })
    for (const found of findHits(library.db, request, alive)) {
      if (Atomics.load(state, 0) !== id) break
      answer({ id, kind: 'found', found })
      last = performance.now()
    }
    answer({ id, kind: 'end' })
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    answer({ id, kind: 'trouble', trouble: { kind: error.kind, values: error.values } })
  }
})
