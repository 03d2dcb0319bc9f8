import { isDeepStrictEqual } from 'node:util'
import {
  type Entry,
  type MadeRecord,
  madeBy,
  mentionPlaces,
  putRecord,
  recordById,
  recordChange,
  setMadeGone,
  setRecordChangeUndone,
} from '../../library'
import type { LibrarySession } from '../session'

/**
 * Lets the records that an operation made go when it is undone, and come back when it is done again, within the caller's
 * transaction. One that was changed since, or that is mentioned elsewhere, is more than that operation made, and stays.
 */
export function followMade(session: LibrarySession, { kind, of }: Pick<Entry, 'kind' | 'of'>): void {
  if (kind === 'do') return
  const { db } = session.library
  for (const made of madeBy(db, of)) {
    const goes = kind === 'undo'
    const record = recordById(db, made.record)
    if (!record || made.gone === goes || (goes && !isAsMade(session, made))) continue
    putRecord(db, { ...record, removed: goes })
    setMadeGone(db, made.record, goes)
    setRecordChangeUndone(db, made.change, goes)
    session.shelf.publish('event', { kind: 'records' })
  }
}

function isAsMade(session: LibrarySession, { record, change }: MadeRecord): boolean {
  const { db } = session.library
  const mentioned = mentionPlaces(db, { of: 'record', record }, { limit: 1, offset: 0 }).total
  return mentioned === 0 && isDeepStrictEqual(recordChange(db, change)?.after, [recordById(db, record)])
}
