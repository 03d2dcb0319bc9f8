import type { Issue, IssueId, PublicationId } from '../../core/contract'
import type { ReadingDatabase, WritingDatabase } from './power'
import { findPublication } from './publications'
import { change, type Given, query, select } from './statement'

/** The issues of a publication. Owns `issue`; joining two moves the pages of one. */

/** What tells one issue of a publication from another. */
export interface IssueKey {
  readonly publication: PublicationId
  readonly date: string | null
  readonly number: string | null
}

// `ifnull` as in the index: two issues without a date, or without a number, are the same one.
const byKey = select((given: Given<{ publication: PublicationId; date: string; number: string }>) =>
  query
    .selectFrom('issue')
    .select('id')
    .where('publication', '=', given.publication)
    .where(({ fn, val }) => fn('ifnull', ['date', val('')]), '=', given.date)
    .where(({ fn, val }) => fn('ifnull', ['number', val('')]), '=', given.number),
)
const insert = change((given: Given<IssueKey>) =>
  query
    .insertInto('issue')
    .values({ publication: given.publication, date: given.date, number: given.number })
    .returning('id'),
)
const insertAs = change((given: Given<IssueKey & { id: IssueId }>) =>
  query
    .insertInto('issue')
    .values({ id: given.id, publication: given.publication, date: given.date, number: given.number }),
)
const withPages = query
  .selectFrom('issue')
  .leftJoin('shelved_page as page', 'page.issue', 'issue.id')
  .select(({ fn }) => [
    'issue.id',
    'issue.publication',
    'issue.date',
    'issue.number',
    fn.count<number>('page.id').as('pages'),
  ])
  .groupBy('issue.id')
const ofPublication = select((given: Given<{ publication: PublicationId }>) =>
  withPages.where('issue.publication', '=', given.publication),
)
const byId = select((given: Given<{ id: IssueId }>) => withPages.where('issue.id', '=', given.id))
const setKey = change((given: Given<IssueKey & { id: IssueId }>) =>
  query
    .updateTable('issue')
    .set({ publication: given.publication, date: given.date, number: given.number })
    .where('id', '=', given.id),
)
const movePages = change((given: Given<{ from: IssueId; to: IssueId }>) =>
  query.updateTable('page').set({ issue: given.to }).where('issue', '=', given.from),
)
const removeEmpty = change((given: Given<{ id: IssueId }>) =>
  query
    .deleteFrom('issue')
    .where('id', '=', given.id)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('page').select('page.id').where('page.issue', '=', given.id))),
    ),
)
const remove = change((given: Given<{ id: IssueId }>) => query.deleteFrom('issue').where('id', '=', given.id))

const naturally = new Intl.Collator('zh', { numeric: true })

/** Those with pages, the newest first; without a date last. */
export function issuesOf(db: ReadingDatabase, publication: PublicationId): Issue[] {
  return ofPublication
    .all(db, { publication })
    .filter(({ pages }) => pages > 0)
    .toSorted(
      (a, b) =>
        naturally.compare(b.date ?? '', a.date ?? '') ||
        naturally.compare(b.number ?? '', a.number ?? '') ||
        b.id - a.id,
    )
}

export function issueById(db: ReadingDatabase, id: IssueId): Issue | null {
  return byId.get(db, { id }) ?? null
}

export function findIssue(db: ReadingDatabase, key: IssueKey): IssueId | null {
  return (
    byKey.get(db, { publication: key.publication, date: key.date ?? '', number: key.number ?? '' })?.id ??
    null
  )
}

/** The publication of this title and its issue, as far as they are there; null = not yet. */
export function findIssueOf(
  db: ReadingDatabase,
  named: { readonly publication: string; readonly date: string | null; readonly number: string | null },
): { publication: PublicationId | null; issue: IssueId | null } {
  const publication = findPublication(db, named.publication)
  if (publication === null) return { publication, issue: null }
  return { publication, issue: findIssue(db, { publication, date: named.date, number: named.number }) }
}

export function findOrAddIssue(db: WritingDatabase, key: IssueKey): IssueId {
  return findIssue(db, key) ?? insert.get(db, key).id
}

/** Adds an issue that went, under its old id where no other one has that now. */
export function addIssueAgain(db: WritingDatabase, id: IssueId, key: IssueKey): IssueId {
  if (issueById(db, id)) return insert.get(db, key).id
  insertAs.run(db, { id, ...key })
  return id
}

export function setIssueKey(db: WritingDatabase, id: IssueId, key: IssueKey): void {
  setKey.run(db, { id, ...key })
}

/** Takes an issue away that no page belongs to, not even a removed one. */
export function dropEmptyIssue(db: WritingDatabase, id: IssueId): void {
  removeEmpty.run(db, { id })
}

/** Moves every page of `from` into `to`, and takes `from` away. */
export function joinIssues(db: WritingDatabase, from: IssueId, to: IssueId): void {
  movePages.run(db, { from, to })
  remove.run(db, { id: from })
}
