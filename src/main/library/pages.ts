import type { IssueId, Page, PageId } from '../../core/contract'
import type { ReadingDatabase, WritingDatabase } from './power'
import { change, type Given, query, select } from './statement'

/** The pages of an issue, but for those that were removed. Owns `page`. */

const insert = change((given: Given<{ issue: IssueId; label: string; imported: string }>) =>
  query
    .insertInto('page')
    .values({ issue: given.issue, label: given.label, imported: given.imported, version: 0 })
    .returning('id'),
)
const withCounts = query
  .selectFrom('shelved_page as page')
  .innerJoin('source', 'source.page', 'page.id')
  .leftJoin('article', 'article.page', 'page.id')
  .select(({ fn, val }) => [
    'page.id',
    'page.issue',
    'page.label',
    'source.name as source',
    fn.count<number>('article.id').as('articles'),
    fn.coalesce(fn.sum<number>('article.characters'), val(0)).as('characters'),
  ])
  .groupBy('page.id')
const ofIssue = select((given: Given<{ issue: IssueId }>) => withCounts.where('page.issue', '=', given.issue))
const byId = select((given: Given<{ id: PageId }>) => withCounts.where('page.id', '=', given.id))
const everyId = select(() => query.selectFrom('page').select('id').orderBy('id'))
const shelvedIds = select(() => query.selectFrom('shelved_page').select('id').orderBy('id'))
const labelled = select((given: Given<{ issue: IssueId; label: string; but: PageId }>) =>
  query
    .selectFrom('shelved_page as page')
    .innerJoin('source', 'source.page', 'page.id')
    .select(['page.id', 'source.name as source'])
    .where('page.issue', '=', given.issue)
    .where('page.label', '=', given.label)
    .where('page.id', '<>', given.but)
    .orderBy('page.id')
    .limit(1),
)
const versionById = select((given: Given<{ id: PageId }>) =>
  query.selectFrom('page').select('version').where('id', '=', given.id),
)
const updateVersion = change((given: Given<{ id: PageId; version: number }>) =>
  query.updateTable('page').set({ version: given.version }).where('id', '=', given.id),
)
const updateIssue = change((given: Given<{ id: PageId; issue: IssueId }>) =>
  query.updateTable('page').set({ issue: given.issue }).where('id', '=', given.id),
)
const updateLabel = change((given: Given<{ id: PageId; label: string }>) =>
  query.updateTable('page').set({ label: given.label }).where('id', '=', given.id),
)
const everyIdOf = select((given: Given<{ issue: IssueId }>) =>
  query.selectFrom('page').select('id').where('issue', '=', given.issue).orderBy('id'),
)
const issueOf = select((given: Given<{ id: PageId }>) =>
  query.selectFrom('page').select('issue').where('id', '=', given.id),
)

const naturally = new Intl.Collator('zh', { numeric: true })

/** In the paper's order: 2 before 10, A3 before B1. */
export function pagesOf(db: ReadingDatabase, issue: IssueId): Page[] {
  return ofIssue.all(db, { issue }).toSorted((a, b) => naturally.compare(a.label, b.label) || a.id - b.id)
}

export function pageById(db: ReadingDatabase, id: PageId): Page | null {
  return byId.get(db, { id }) ?? null
}

/** Another page of the same issue that is called as this one; null = there is none. */
export function pageCalledLike(db: ReadingDatabase, { id, issue, label }: Page): { source: string } | null {
  return labelled.get(db, { issue, label, but: id }) ?? null
}

export function pageIds(db: ReadingDatabase): PageId[] {
  return shelvedIds.all(db, {}).map((row) => row.id)
}

/** Removed ones, too. */
export function everyPageId(db: ReadingDatabase): PageId[] {
  return everyId.all(db, {}).map((row) => row.id)
}

/** The pages of an issue, removed ones, too. */
export function everyPageOf(db: ReadingDatabase, issue: IssueId): PageId[] {
  return everyIdOf.all(db, { issue }).map((row) => row.id)
}

/** The issue of a page, also of a removed one; null = there is no such page. */
export function issueOfPage(db: ReadingDatabase, id: PageId): IssueId | null {
  return issueOf.get(db, { id })?.issue ?? null
}

/** How many steps are in the page's log; null = there is no such page. */
export function pageVersion(db: ReadingDatabase, id: PageId): number | null {
  return versionById.get(db, { id })?.version ?? null
}

/** `imported`: when, ISO 8601. */
export function addPage(
  db: WritingDatabase,
  page: { issue: IssueId; label: string; imported: string },
): PageId {
  return insert.get(db, page).id
}

export function setPageVersion(db: WritingDatabase, id: PageId, version: number): void {
  updateVersion.run(db, { id, version })
}

export function setPageIssue(db: WritingDatabase, id: PageId, issue: IssueId): void {
  updateIssue.run(db, { id, issue })
}

export function setPageLabel(db: WritingDatabase, id: PageId, label: string): void {
  updateLabel.run(db, { id, label })
}
