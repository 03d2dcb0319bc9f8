import type { PageId } from '../../core/contract'
import type { ReadingDatabase, WritingDatabase } from './power'
import { change, type Given, query, select } from './statement'

/** Documents kept whole now and then, so that a page is opened without all of its steps. Owns `snapshot`. */

/** A page's document as JSON text, as it stood after the step with this number. */
export interface Snapshot {
  readonly version: number
  readonly json: string
}

const insert = change((given: Given<{ page: PageId; version: number; json: string }>) =>
  query
    .insertInto('snapshot')
    .values({ page: given.page, version: given.version, json: given.json })
    .onConflict((conflict) => conflict.doNothing()),
)
const newest = select((given: Given<{ page: PageId }>) =>
  query
    .selectFrom('snapshot')
    .select(['version', 'json'])
    .where('page', '=', given.page)
    .orderBy('version', 'desc')
    .limit(1),
)
const every = select((given: Given<{ page: PageId }>) =>
  query.selectFrom('snapshot').select(['version', 'json']).where('page', '=', given.page).orderBy('version'),
)
const removeBetween = change((given: Given<{ page: PageId; version: number }>) =>
  query
    .deleteFrom('snapshot')
    .where('page', '=', given.page)
    .where('version', '>', 0)
    .where('version', '<', given.version),
)

/**
 * Keeps a page's document, so that opening it need not begin at the first step. Of a page, two are kept: the first one,
 * with which its log begins, and the newest.
 */
export function addSnapshot(db: WritingDatabase, page: PageId, snapshot: Snapshot): void {
  insert.run(db, { page, ...snapshot })
  removeBetween.run(db, { page, version: snapshot.version })
}

export function newestSnapshot(db: ReadingDatabase, page: PageId): Snapshot | null {
  return newest.get(db, { page }) ?? null
}

export function snapshots(db: ReadingDatabase, page: PageId): Snapshot[] {
  return every.all(db, { page })
}
