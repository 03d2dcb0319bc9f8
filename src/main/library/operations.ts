import type { ClientId, OperationId, PageId, SelectionAt, Sentence } from '../../core/contract'
import type { ReadingDatabase, WritingDatabase } from './power'
import { change, type Given, query, select } from './statement'
import type { OperationRow } from './tables'

/** The log: operations, how each touches its pages, and their steps. Owns `operation`, `entry` and `step`. */

/** One operation as far as it touches one page: the steps with `since < version <= until`. */
export interface Entry {
  readonly operation: OperationRow
  readonly id: OperationId
  readonly kind: 'do' | 'undo' | 'redo'
  /** The operation that was done, undone or redone: itself where the kind is `do`. */
  readonly of: OperationRow
  readonly client: ClientId
  readonly name: Sentence
  readonly since: number
  readonly until: number
  readonly before: SelectionAt | null
  readonly after: SelectionAt | null
}

/** A step in a page's log, as JSON text. `version` is the page's version after it. */
export interface LoggedStep {
  readonly version: number
  readonly json: string
  readonly inverse: string
  /** Version of the earlier step that this one takes back; null = none. */
  readonly mirror: number | null
}

export interface NewOperation {
  readonly id: OperationId
  readonly kind: 'do' | 'undo' | 'redo'
  readonly of: OperationRow | null
  readonly client: ClientId
  readonly name: Sentence
  /** When, ISO 8601. */
  readonly at: string
}

const insertOperation = change(
  (
    given: Given<{
      id: OperationId
      kind: 'do' | 'undo' | 'redo'
      of: OperationRow | null
      client: ClientId
      name: string
      at: string
    }>,
  ) =>
    query
      .insertInto('operation')
      .values({
        id: given.id,
        kind: given.kind,
        of: given.of,
        client: given.client,
        name: given.name,
        at: given.at,
      })
      .returning('seq'),
)
const insertEntry = change(
  (
    given: Given<{
      page: PageId
      operation: OperationRow
      since: number
      until: number
      before: string | null
      after: string | null
    }>,
  ) =>
    query.insertInto('entry').values({
      page: given.page,
      operation: given.operation,
      since: given.since,
      until: given.until,
      before: given.before,
      after: given.after,
    }),
)
const growEntry = change(
  (given: Given<{ page: PageId; operation: OperationRow; until: number; after: string | null }>) =>
    query
      .updateTable('entry')
      .set({ until: given.until, after: given.after })
      .where('page', '=', given.page)
      .where('operation', '=', given.operation),
)
const insertStep = change(
  (given: Given<{ page: PageId; version: number; json: string; inverse: string; mirror: number | null }>) =>
    query.insertInto('step').values({
      page: given.page,
      version: given.version,
      json: given.json,
      inverse: given.inverse,
      mirror: given.mirror,
    }),
)
const stepsBetween = select((given: Given<{ page: PageId; since: number; until: number }>) =>
  query
    .selectFrom('step')
    .select(['version', 'json', 'inverse', 'mirror'])
    .where('page', '=', given.page)
    .where('version', '>', given.since)
    .where('version', '<=', given.until)
    .orderBy('version'),
)
const entriesOfPage = select((given: Given<{ page: PageId }>) =>
  query
    .selectFrom('entry')
    .innerJoin('operation', 'operation.seq', 'entry.operation')
    .select([
      'entry.operation',
      'operation.id',
      'operation.kind',
      'operation.of',
      'operation.client',
      'operation.name',
      'entry.since',
      'entry.until',
      'entry.before',
      'entry.after',
    ])
    .where('entry.page', '=', given.page)
    .orderBy('entry.operation'),
)
const pagesOfOperation = select((given: Given<{ operation: OperationRow }>) =>
  query.selectFrom('entry').select('page').where('operation', '=', given.operation).orderBy('page'),
)
const idExists = select((given: Given<{ id: OperationId }>) =>
  query.selectFrom('operation').select('seq').where('id', '=', given.id),
)

export function hasOperation(db: ReadingDatabase, id: OperationId): boolean {
  return idExists.get(db, { id }) !== undefined
}

/** The row of an operation; null = there is none of this id. */
export function operationRow(db: ReadingDatabase, id: OperationId): OperationRow | null {
  return idExists.get(db, { id })?.seq ?? null
}

export function addOperation(db: WritingDatabase, operation: NewOperation): OperationRow {
  return insertOperation.get(db, { ...operation, name: JSON.stringify(operation.name) }).seq
}

/** Logs that an operation touches a page. */
export function addEntry(
  db: WritingDatabase,
  page: PageId,
  entry: Pick<Entry, 'operation' | 'since' | 'until' | 'before' | 'after'>,
): void {
  const { operation, since, until } = entry
  insertEntry.run(db, {
    page,
    operation,
    since,
    until,
    before: selectionJson(entry.before),
    after: selectionJson(entry.after),
  })
}

/** The operation goes on: its steps reach to `until` now. */
export function extendEntry(
  db: WritingDatabase,
  page: PageId,
  { operation, until, after }: Pick<Entry, 'operation' | 'until' | 'after'>,
): void {
  growEntry.run(db, { page, operation, until, after: selectionJson(after) })
}

export function addSteps(db: WritingDatabase, page: PageId, steps: readonly LoggedStep[]): void {
  for (const step of steps) insertStep.run(db, { page, ...step })
}

export function stepsOf(db: ReadingDatabase, page: PageId, since: number, until: number): LoggedStep[] {
  return stepsBetween.all(db, { page, since, until })
}

/** What was done on a page, in order. */
export function entriesOf(db: ReadingDatabase, page: PageId): Entry[] {
  return entriesOfPage.all(db, { page }).map((row) => ({
    ...row,
    of: row.of ?? row.operation,
    name: JSON.parse(row.name) as Sentence,
    before: selectionFrom(row.before),
    after: selectionFrom(row.after),
  }))
}

/** Every page that an operation touched. */
export function pagesTouchedBy(db: ReadingDatabase, operation: OperationRow): PageId[] {
  return pagesOfOperation.all(db, { operation }).map((row) => row.page)
}

function selectionJson(selection: SelectionAt | null): string | null {
  return selection && JSON.stringify(selection)
}

function selectionFrom(json: string | null): SelectionAt | null {
  return json === null ? null : (JSON.parse(json) as SelectionAt)
}
