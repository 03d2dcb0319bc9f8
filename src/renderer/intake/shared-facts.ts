import { issueFacts, knownTogether, mayBeOneIssue } from '../../core/pairing'
import type { Batch } from './batch'
import { readyOf } from './entry'
import type { Facts } from './facts'

/** What the files of a batch know of their issue from each other. */

/** Whether an edit of one file's issue goes to all. */
export function isSame(batch: Batch): boolean {
  if (batch.same !== null) return batch.same
  return mayBeOneIssue(known(batch))
}

/** What is known of each file. */
function known(batch: Batch): readonly Facts[] {
  return batch.entries.flatMap((entry) => readyOf(entry)?.facts ?? [])
}

/**
 * The batch as it is shown and taken: often only the front page says the issue's number, and where nothing contradicts
 * it, the others have it from there. Nothing is settled by this: the next file may contradict.
 */
export function filled(batch: Batch): Batch {
  if (!isSame(batch)) return batch
  const common = knownTogether(known(batch))
  return {
    ...batch,
    entries: batch.entries.map((entry) => {
      const ready = readyOf(entry)
      const { state } = entry
      if (!ready || state.kind !== 'ready') return entry
      const lacking = issueFacts.filter((fact) => ready.facts[fact] === '' && !ready.set.has(fact))
      const facts = { ...ready.facts }
      for (const fact of lacking) facts[fact] = common[fact]
      return lacking.length > 0 ? { ...entry, state: { ...state, facts } } : entry
    }),
  }
}
