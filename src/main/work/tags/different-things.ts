import type { Told } from '../../../core/contract'
import { addDifferentThings, pageById, removeDifferentThings, Trouble } from '../../library'
import type { LibrarySession } from '../session'

/**
 * Keeps that two numbers count different things.
 *
 * @throws Trouble `not-found`
 */
export function setDifferent(session: LibrarySession, pair: { one: Told; other: Told }): { id: number } {
  const { db } = session.library
  for (const { page } of [pair.one, pair.other])
    if (!pageById(db, page)) throw new Trouble('not-found', { context: 'page', page })
  return { id: addDifferentThings(db, session.now(), pair) }
}

export function forgetDifferent(session: LibrarySession, id: number): void {
  removeDifferentThings(session.library.db, id)
}
