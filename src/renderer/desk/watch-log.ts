import type { Logged, PageId } from '../../core/contract'
import type { PageLog } from './page-log'

/** Pauses between attempts while the library cannot be reached, in milliseconds. */
export const firstRetry = 250
export const longestRetry = 2_000

interface Watching {
  readonly library: Pick<PageLog, 'watch'>
  readonly page: PageId
  /** The version that the window has. */
  readonly version: () => number
  readonly receive: (entry: Logged) => void
  /** Whether entries were received that the window cannot take over yet. */
  readonly holding: () => boolean
  readonly signal: AbortSignal
}

/** Follows a page's log until it is told to stop, through lost and found links. */
export async function watchLog({
  library,
  page,
  version,
  receive,
  holding,
  signal,
}: Watching): Promise<void> {
  for (let pause = firstRetry; !signal.aborted; pause = Math.min(pause * 2, longestRetry)) {
    try {
      const entries = await library.watch({ page, version: version() }, { signal })
      for await (const entry of entries) {
        pause = firstRetry
        receive(entry)
        // Something before it is missing: begin again from what is there.
        if (version() < entry.version && !holding()) break
      }
    } catch {
      // A lost link: what is sent meets it too, and says so.
    }
    if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, pause))
  }
}
