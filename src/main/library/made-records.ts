import type { RecordId } from '../../core/contract'
import type { ReadingDatabase, WritingDatabase } from './power'
import { change, type Given, query, select } from './statement'
import type { OperationRow } from './tables'

/** Records that were made by the operation that links them. Owns `made_record`. */

export interface MadeRecord {
  readonly record: RecordId
  readonly operation: OperationRow
  /** The act by which it was made, in the log of acts on records. */
  readonly change: number
  /** Whether it went with its operation, which was undone. */
  readonly gone: boolean
}

const insert = change((given: Given<{ record: RecordId; operation: OperationRow; change: number }>) =>
  query
    .insertInto('made_record')
    .values({ record: given.record, operation: given.operation, change: given.change, gone: 0 }),
)
const ofOperation = select((given: Given<{ operation: OperationRow }>) =>
  query
    .selectFrom('made_record')
    .select(['record', 'operation', 'change', 'gone'])
    .where('operation', '=', given.operation),
)
const setGone = change((given: Given<{ record: RecordId; gone: 0 | 1 }>) =>
  query.updateTable('made_record').set({ gone: given.gone }).where('record', '=', given.record),
)
const giveTo = change((given: Given<{ record: RecordId; operation: OperationRow }>) =>
  query
    .updateTable('made_record')
    .set({ operation: given.operation, gone: 0 })
    .where('record', '=', given.record)
    .where('gone', '=', 1),
)

export function addMadeRecord(
  db: WritingDatabase,
  { record, operation, change }: Omit<MadeRecord, 'gone'>,
): void {
  insert.run(db, { record, operation, change })
}

export function madeBy(db: ReadingDatabase, operation: OperationRow): MadeRecord[] {
  return ofOperation.all(db, { operation }).map((row) => ({ ...row, gone: row.gone === 1 }))
}

export function setMadeGone(db: WritingDatabase, record: RecordId, gone: boolean): void {
  setGone.run(db, { record, gone: gone ? 1 : 0 })
}

/** A record that went, and was brought back to be linked by another operation, is that one's from now on. */
export function giveMadeTo(db: WritingDatabase, record: RecordId, operation: OperationRow): void {
  giveTo.run(db, { record, operation })
}
