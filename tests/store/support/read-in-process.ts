import { openReadingLibrary } from '../../../src/main/library'
import { readings } from '../../../src/main/work/tags/reading-task'
import type { Reader } from '../../../src/main/work/tags/reading-thread'

/** The reading thread's work without the thread, which takes a second to start from source. */
export function readInProcess(folder: string): Reader {
  let reading: { read: ReturnType<typeof readings>; close(): void } | null = null
  return {
    ask: async (what, asked) => {
      if (!reading) {
        const { db, close } = openReadingLibrary(folder)
        reading = { read: readings(db), close }
      }
      return reading.read[what](asked)
    },
    close: async () => reading?.close(),
  }
}
