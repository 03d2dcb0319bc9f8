import { join } from 'node:path'
import { scansName } from '../../../src/main/library'
import { scanTask } from '../../../src/main/work/scans/scan-task'
import type { Scanner } from '../../../src/main/work/scans/scan-thread'

/** The scan thread's work without the thread, which takes a second to start. */
export function scanInProcess(library: string): Scanner {
  let turn: Promise<unknown> = Promise.resolve()
  return {
    ask(request) {
      const answer = turn.then(() => scanTask(request, join(library, scansName)))
      turn = answer.catch(() => null)
      return answer
    },
    close: async () => {
      await turn
    },
  }
}
