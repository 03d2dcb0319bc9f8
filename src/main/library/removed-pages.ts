import type { PageId, RemovedPage } from '../../core/contract'
import type { ReadingDatabase, WritingDatabase } from './power'
import { change, type Given, query, select } from './statement'

/**
 * Which pages were taken off the shelf. Owns `removed_page`. Whoever lists pages reads `shelved_page`, which leaves them
 * out; nothing is derived of them, so that what is found, counted and tagged leaves them out too.
 */

const insert = change((given: Given<{ page: PageId; at: string }>) =>
  query.insertInto('removed_page').values({ page: given.page, at: given.at }),
)
const remove = change((given: Given<{ page: PageId }>) =>
  query.deleteFrom('removed_page').where('page', '=', given.page),
)
const one = select((given: Given<{ page: PageId }>) =>
  query.selectFrom('removed_page').select('page').where('page', '=', given.page),
)
const every = select(() =>
  query
    .selectFrom('removed_page')
    .innerJoin('page', 'page.id', 'removed_page.page')
    .innerJoin('source', 'source.page', 'page.id')
    .innerJoin('issue', 'issue.id', 'page.issue')
    .innerJoin('publication', 'publication.id', 'issue.publication')
    .select([
      'page.id as page',
      'page.label',
      'source.name as source',
      'publication.title as publication',
      'issue.date',
      'issue.number',
      'removed_page.at',
    ])
    .orderBy('removed_page.at', 'desc')
    .orderBy('page.id', 'desc'),
)

export function isRemoved(db: ReadingDatabase, page: PageId): boolean {
  return one.get(db, { page }) !== undefined
}

/** The one removed last first. */
export function removedPages(db: ReadingDatabase): RemovedPage[] {
  return every.all(db, {})
}

/** `at`: when, ISO 8601. */
export function addRemoved(db: WritingDatabase, page: PageId, at: string): void {
  insert.run(db, { page, at })
}

/** False = it was not removed. */
export function dropRemoved(db: WritingDatabase, page: PageId): boolean {
  return remove.run(db, { page }).changes > 0
}
