import type { ClientId, OperationId, PageId, Sentence } from '../../core/contract'
import type { ReadingDatabase } from './power'
import { type Given, query, select } from './statement'
import type { OperationRow } from './tables'

/** The history of a page, as it is listed. Only reads; `operations.ts` writes the log. */

/** An operation in a page's history. */
export interface PastEntry {
  readonly operation: OperationRow
  readonly kind: 'do' | 'undo' | 'redo'
  /** The operation that was done, undone or redone. */
  readonly of: OperationRow
  readonly ofId: OperationId
  readonly client: ClientId
  readonly name: Sentence
  /** When, ISO 8601. */
  readonly at: string
  readonly since: number
  readonly until: number
  /** Pages that it touched. */
  readonly pages: number
}

const entriesBefore = select((given: Given<{ page: PageId; before: number; limit: number }>) =>
  query
    .selectFrom('entry')
    .innerJoin('operation', 'operation.seq', 'entry.operation')
    .leftJoin('operation as origin', 'origin.seq', 'operation.of')
    .select((eb) => [
      'entry.operation',
      'operation.kind',
      'operation.of',
      'operation.id',
      'origin.id as ofId',
      'operation.client',
      'operation.name',
      'operation.at',
      'entry.since',
      'entry.until',
      eb
        .selectFrom('entry as other')
        .select((count) => count.fn.countAll<number>().as('pages'))
        .whereRef('other.operation', '=', 'entry.operation')
        .as('pages'),
    ])
    .where('entry.page', '=', given.page)
    .where('entry.since', '<', given.before)
    .orderBy('entry.operation', 'desc')
    .limit(given.limit),
)
const timeOf = select((given: Given<{ operation: OperationRow }>) =>
  query.selectFrom('operation').select(['id', 'at']).where('seq', '=', given.operation),
)
const importedOf = select((given: Given<{ page: PageId }>) =>
  query.selectFrom('page').select('imported').where('id', '=', given.page),
)

/** A page's last operations that began at a version lower than `before`, the last one first. */
export function pastEntries(
  db: ReadingDatabase,
  page: PageId,
  { before, limit }: { before: number | null; limit: number },
): PastEntry[] {
  const rows = entriesBefore.all(db, { page, before: before ?? Number.MAX_SAFE_INTEGER, limit })
  return rows.map(({ id, ofId, of, name, pages, ...row }) => ({
    ...row,
    of: of ?? row.operation,
    ofId: ofId ?? id,
    name: JSON.parse(name) as Sentence,
    pages: pages ?? 1,
  }))
}

/** When a page was imported, ISO 8601; null = there is no such page. */
export function importedAt(db: ReadingDatabase, page: PageId): string | null {
  return importedOf.get(db, { page })?.imported ?? null
}

/** The id of an operation, and when it was done. @throws RangeError where there is none */
export function operationTime(db: ReadingDatabase, operation: OperationRow): { id: OperationId; at: string } {
  const found = timeOf.get(db, { operation })
  if (!found) throw new RangeError(`no operation ${operation}`)
  return found
}
