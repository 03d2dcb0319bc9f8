import type { PageId } from '../../core/contract'
import { type Batch, isBad, isKnown, isLeftOut } from './batch'
import type { Entry } from './entry'

/** The pages that an import has made, in their order. */
export function madePages(batch: Batch): readonly PageId[] {
  return batch.entries.flatMap(({ state }) =>
    state.kind === 'taken' ? [state.page, ...state.more].map(({ id }) => id) : [],
  )
}

/** Whether all is through and there is nothing to be told of any file. */
export function isClean(batch: Batch): boolean {
  return (
    batch.phase === 'finished' &&
    batch.entries.every(({ state }) => (state.kind === 'taken' || isKnown(state)) && !isWarned(state))
  )
}

/** Index of the file that is to be told of first once all is through; -1 = of none. */
export function firstTold(batch: Batch): number {
  return firstOf(batch, isBad, ({ state }) => isWarned(state), isLeftOut)
}

/** Index of the first file that is one of the first kind, or else of the next; -1 = of none. */
export function firstOf(batch: Batch, ...kinds: readonly ((entry: Entry) => boolean)[]): number {
  const found = kinds.map((is) => batch.entries.findIndex(is))
  return found.find((index) => index >= 0) ?? -1
}

/** Whether something was the matter with what was taken of a file. */
function isWarned(state: Entry['state']): boolean {
  return (state.kind === 'taken' || state.kind === 'skipped') && state.warnings.length > 0
}
