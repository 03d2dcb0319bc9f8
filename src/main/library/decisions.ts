import { sql } from 'kysely'
import type { PageId } from '../../core/contract'
import type { ReadingDatabase, WritingDatabase } from './power'
import { change, type Given, query, select } from './statement'
import type { OperationRow } from './tables'

/** Doubts that an editor said are none, beyond the place where she said it. Owns `decision`. */

/** That a rule's doubt about a text is no error, on one page or in the whole library. */
export interface DecisionRow {
  readonly id: number
  /** null = in the whole library. */
  readonly page: PageId | null
  readonly rule: string
  readonly text: string
  /** The characters beside it where it was decided; '' = the block's end. */
  readonly before: string
  readonly behind: string
  /** When, ISO 8601. */
  readonly at: string
}

const insert = change(
  (
    given: Given<{
      operation: OperationRow
      page: PageId | null
      rule: string
      text: string
      before: string
      behind: string
    }>,
  ) =>
    query.insertInto('decision').values({
      operation: given.operation,
      page: given.page,
      rule: given.rule,
      text: given.text,
      before: given.before,
      behind: given.behind,
    }),
)
const remove = change((given: Given<{ id: number }>) =>
  query.deleteFrom('decision').where('id', '=', given.id),
)
const inForce = query
  .selectFrom('decision')
  .innerJoin('operation', 'operation.seq', 'decision.operation')
  .select([
    'decision.id',
    'decision.page',
    'decision.rule',
    'decision.text',
    'decision.before',
    'decision.behind',
    'operation.at',
  ])
  // What was done with its operation last: nothing, undone or redone.
  .where(
    sql<boolean>`ifnull((SELECT kind FROM operation AS turn WHERE turn.of = decision.operation ORDER BY turn.seq DESC LIMIT 1), 'redo') = 'redo'`,
  )
  .orderBy('decision.id')
const ofPage = select((given: Given<{ page: PageId }>) => inForce.where('decision.page', '=', given.page))
const ofLibrary = select(() => inForce.where('decision.page', 'is', null))

/** A decision stands for as long as the operation that made it: undoing that takes it back. */
export function addDecision(
  db: WritingDatabase,
  operation: OperationRow,
  decision: Omit<DecisionRow, 'id' | 'at'>,
): void {
  insert.run(db, { operation, ...decision })
}

/** For good. */
export function removeDecision(db: WritingDatabase, id: number): void {
  remove.run(db, { id })
}

/** Those that stand for a page: its own, and the library's. */
export function decisionsFor(db: ReadingDatabase, page: PageId): DecisionRow[] {
  return [...ofPage.all(db, { page }), ...ofLibrary.all(db, {})]
}
