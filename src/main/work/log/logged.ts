import type { Logged, PageId } from '../../../core/contract'
import { type ReadingDatabase, stepsOf } from '../../library'
import type { LibrarySession } from '../session'
import { reachOf } from './history'
import type { PageState } from './open-pages'

/** Answers hold at most so many steps, within the contract's bound. */
const stepsPerAnswer = 5000

/** What was logged on a page after a version, an answer for each operation (or part of a very long one). */
export function loggedSince(db: ReadingDatabase, state: PageState, version: number): Logged[] {
  const reach = reachOf(state.history)
  const first = state.history.entries.findLastIndex((entry) => entry.until <= version) + 1
  const logged: Logged[] = []
  for (const entry of state.history.entries.slice(first)) {
    for (let since = Math.max(entry.since, version); since < entry.until; since += stepsPerAnswer) {
      const until = Math.min(entry.until, since + stepsPerAnswer)
      const steps = stepsOf(db, state.page, since, until).map(
        ({ json }) => JSON.parse(json) as Record<string, unknown>,
      )
      const selection = until === entry.until && entry.kind !== 'do' ? entry.after : null
      logged.push({ version: until, steps, client: entry.client, selection, reach })
    }
  }
  return logged
}

/** Everything that is logged on a page after `version`, as it comes; ends when `signal` does. */
export async function* watchPage(
  session: LibrarySession,
  page: PageId,
  version: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<Logged, void> {
  let stopped = false
  let wake = () => {}
  const unsubscribe = session.logged.subscribe(page, () => wake())
  const stop = () => {
    stopped = true
    wake()
  }
  signal?.addEventListener('abort', stop, { once: true })
  try {
    let at = version
    while (!stopped && !signal?.aborted) {
      const asleep = new Promise<void>((resolve) => {
        wake = resolve
      })
      for (const logged of loggedSince(session.library.db, session.pages.get(page), at)) {
        yield logged
        at = logged.version
      }
      await asleep
    }
  } finally {
    unsubscribe()
    signal?.removeEventListener('abort', stop)
  }
}
