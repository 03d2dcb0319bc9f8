import type { FiguresWanted, Within } from '../../core/contract'
import type { Surroundings } from '../wide'

/** How far the ledger reaches. */
export type Scope = FiguresWanted['scope']

type Open = Pick<Surroundings, 'page' | 'issue'>

/** Whether there is anything to reach for: a page or an issue only where one is open. */
export function isThere(within: Within, { page, issue }: Open): boolean {
  return { page, issue, library: true }[within] !== null
}

/** What is reached; the library where it {@link isThere} not. */
export function scopeOf(within: Within, { page, issue }: Open): Scope {
  if (within === 'page' && page !== null) return { kind: 'page', page }
  if (within === 'issue' && issue !== null) return { kind: 'issue', issue }
  return { kind: 'library' }
}
