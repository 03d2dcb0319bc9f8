import type { RecordFacts, RecordId } from '../../../src/core/contract'
import { newRecordId, putRecord } from '../../../src/main/library'
import type { LibrarySession } from '../../../src/main/work'

/** Puts a record that nothing means into a library: as one stands there once its mentions are gone. */
export function addRecord(session: LibrarySession, facts: RecordFacts): RecordId {
  const { db } = session.library
  const id = newRecordId(db)
  putRecord(db, { ...facts, id, merged: null, removed: false })
  return id
}
