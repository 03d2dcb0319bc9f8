import type { FigureDisagreement, Told } from '../../core/contract'
import { countAlike } from '../../core/tagging'
import {
  addDifferentThings,
  differentThings,
  pageById,
  type ReadingDatabase,
  removeDifferentThings,
  Trouble,
} from '../library'
import type { LibrarySession } from './session'

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

/**
 * Whether an editor said of a disagreement that it is none: of the same two numbers on the same two pages, in words that
 * say much the same. So it stands while the sentence is corrected, and says nothing of other things on these pages.
 */
export function saidDifferent(db: ReadingDatabase): (disagreement: FigureDisagreement) => boolean {
  const known = new Map<string, { one: Told; other: Told }[]>()
  for (const { one, other } of differentThings(db)) {
    for (const pair of [
      { one, other },
      { one: other, other: one },
    ]) {
      const key = keyOf(pair)
      known.set(key, [...(known.get(key) ?? []), pair])
    }
  }
  return (found) =>
    (known.get(keyOf(found)) ?? []).some(
      ({ one, other }) =>
        countAlike(one.sentence, found.one.sentence) && countAlike(other.sentence, found.other.sentence),
    )
}

type Side = Pick<Told, 'page' | 'text'>
const keyOf = ({ one, other }: { one: Side; other: Side }) =>
  JSON.stringify([one.page, one.text, other.page, other.text])
