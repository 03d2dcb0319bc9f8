import { openReadingLibrary } from '../../../src/main/library'
import { type Tagger, TagTask } from '../../../src/main/work/tags/tag-task'

/** The tagging thread's work without the thread and the dictionary, which take a second to start. */
export function tagInProcess(folder: string): Tagger {
  let reading: { task: TagTask; close(): void } | null = null
  let asked = 0
  return {
    ask: async (request) => {
      if (!reading) {
        const { db, close } = openReadingLibrary(folder)
        reading = { task: new TagTask(db, () => null), close }
      }
      // As if minutes lay between two requests.
      return reading.task.read(request, asked++ * 100_000)
    },
    close: async () => reading?.close(),
  }
}
