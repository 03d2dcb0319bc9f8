import type { PageOffered } from '../../core/pairing'
import { type Entry, isChosen, readyOf, resembledBy } from './entry'
import { claimOf, wrongFacts } from './facts'

/** Files that were dropped or chosen together, on their way into the library. */
export interface Batch {
  readonly entries: readonly Entry[]
  /** One edit of an issue's facts goes to all files; null = where their guesses do not contradict each other. */
  readonly same: boolean | null
  readonly phase: 'choosing' | 'running' | 'finished'
}

/** `pages` in the order in which they shall be made. */
export function batchOf(pages: readonly PageOffered[]): Batch {
  return {
    entries: pages.map((offered, id) => ({
      id,
      name: offered.text.path.slice(offered.text.path.lastIndexOf('/') + 1),
      offered,
      encoding: null,
      password: null,
      state: { kind: 'looking', before: null },
    })),
    same: null,
    phase: 'choosing',
  }
}

/**
 * What an import would take now: everything that can be read and is new, wanted again, or has a scan for the page that
 * is in the library already.
 */
export function wanted(batch: Batch): readonly Entry[] {
  return batch.entries.filter(({ state, offered }) => {
    if (state.kind === 'failed') return true
    if (state.kind !== 'ready') return false
    return isChosen(state) || (state.inspection.already !== null && offered.scans.length > 0)
  })
}

/**
 * What comes in: what came in already, and what is wanted or still being read. What cannot be imported, or is known, is not
 * counted.
 */
export function coming(batch: Batch): readonly Entry[] {
  const asked = new Set(wanted(batch))
  return batch.entries.filter((entry) => {
    const { kind } = entry.state
    return kind === 'looking' || kind === 'taking' || kind === 'taken' || (asked.has(entry) && !isBad(entry))
  })
}

export function isBad(entry: Entry | undefined): boolean {
  return entry?.state.kind === 'failed' || entry?.state.kind === 'unreadable'
}

/** Whether the library has the file already, and it is not wanted again. */
export function isKnown(state: Entry['state']): boolean {
  return (
    state.kind === 'skipped' ||
    (state.kind === 'ready' && state.inspection.already !== null && !isChosen(state))
  )
}

/** Whether a file that looks like another text of a page shall come in beside it. */
export function isBeside(entry: Entry): boolean {
  return entry.state.kind === 'ready' && resembledBy(entry) !== null && isChosen(entry.state)
}

/** Whether a file is left out because it looks like another text of a page. */
export function isLeftOut(entry: Entry): boolean {
  return entry.state.kind === 'ready' && resembledBy(entry) !== null && !isChosen(entry.state)
}

/** Files whose facts have to be mended first. */
export function unfit(batch: Batch): readonly Entry[] {
  return wanted(batch).filter((entry) => {
    const ready = readyOf(entry)
    return ready !== null && wrongFacts(ready.facts).size > 0
  })
}

/**
 * Files that claim a page of an issue which a page of the library or a file before them claims too: by their ids, the
 * name of that file.
 *
 * @param standing the library's pages of these issues: by their claims, the file that each came from
 */
export function samePages(batch: Batch, standing: ReadonlyMap<string, string>): ReadonlyMap<number, string> {
  const first = new Map(standing)
  const same = new Map<number, string>()
  for (const entry of wanted(batch)) {
    const ready = readyOf(entry)
    if (!ready || ready.apart || wrongFacts(ready.facts).size > 0) continue
    const page = claimOf(ready.facts)
    const before = first.get(page)
    if (before === undefined) first.set(page, entry.name)
    else same.set(entry.id, before)
  }
  return same
}
