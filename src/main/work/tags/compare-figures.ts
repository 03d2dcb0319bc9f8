import type { LibrarySession } from '../session'
import type { Compared, CompareRequest } from './compare-task'

/** Numbers that disagree in a scope, and between it and the rest of the library; surest first. */
export async function disagreeing(
  session: LibrarySession,
  request: Omit<CompareRequest, 'about'>,
): Promise<Compared> {
  const compared = await session.comparer.ask({ ...request, about: 'figures' })
  return compared ?? { total: 0, disagreements: [] }
}
