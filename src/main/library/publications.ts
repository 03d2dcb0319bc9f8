import type { Publication, PublicationId } from '../../core/contract'
import { filedUnder } from '../../core/pairing'
import type { ReadingDatabase, WritingDatabase } from './power'
import { change, type Given, query, select } from './statement'

/** Publications by their titles. Owns `publication`. */

const byTitle = select((given: Given<{ title: string }>) =>
  query.selectFrom('publication').select('id').where('title', '=', given.title),
)
const insert = change((given: Given<{ title: string }>) =>
  query.insertInto('publication').values({ title: given.title }).returning('id'),
)
const insertAs = change((given: Given<{ id: PublicationId; title: string }>) =>
  query.insertInto('publication').values({ id: given.id, title: given.title }),
)
const withIssues = select(() =>
  query
    .selectFrom('publication')
    .innerJoin('issue', 'issue.publication', 'publication.id')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('shelved_page').select('shelved_page.id').whereRef('shelved_page.issue', '=', 'issue.id'),
      ),
    )
    .select(({ fn }) => ['publication.id', 'publication.title', fn.count<number>('issue.id').as('issues')])
    .groupBy('publication.id'),
)
const allTitles = select(() => query.selectFrom('publication').select(['id', 'title']))
const titleOf = select((given: Given<{ id: PublicationId }>) =>
  query.selectFrom('publication').select('title').where('id', '=', given.id),
)
const setTitle = change((given: Given<{ id: PublicationId; title: string }>) =>
  query.updateTable('publication').set({ title: given.title }).where('id', '=', given.id),
)
const removeEmpty = change((given: Given<{ id: PublicationId }>) =>
  query
    .deleteFrom('publication')
    .where('id', '=', given.id)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('issue').select('issue.id').where('issue.publication', '=', given.id))),
    ),
)

const byName = new Intl.Collator('zh-u-co-pinyin', { numeric: true })

/** Those with pages, by title. */
export function publications(db: ReadingDatabase): Publication[] {
  return withIssues.all(db, {}).toSorted((a, b) => byName.compare(a.title, b.title) || a.id - b.id)
}

/** Also those of which nothing is on the shelf: their pages may be put back. */
export function allPublications(db: ReadingDatabase): readonly Pick<Publication, 'id' | 'title'>[] {
  return allTitles.all(db, {})
}

export function publicationTitle(db: ReadingDatabase, id: PublicationId): string | null {
  return titleOf.get(db, { id })?.title ?? null
}

export function findPublication(db: ReadingDatabase, title: string): PublicationId | null {
  return byTitle.get(db, { title })?.id ?? null
}

/** The title that the library has for a publication, which may be called by one that is filed alike; null = not yet. */
export function titleFiledAlike(db: ReadingDatabase, title: string): string | null {
  if (findPublication(db, title) !== null) return title
  const filed = filedUnder(title)
  return allPublications(db).find((one) => filedUnder(one.title) === filed)?.title ?? null
}

export function findOrAddPublication(db: WritingDatabase, title: string): PublicationId {
  return findPublication(db, title) ?? insert.get(db, { title }).id
}

/** Adds a publication that went, under its old id where no other one has that now. */
export function addPublicationAgain(db: WritingDatabase, id: PublicationId, title: string): PublicationId {
  if (publicationTitle(db, id) !== null) return insert.get(db, { title }).id
  insertAs.run(db, { id, title })
  return id
}

export function setPublicationTitle(db: WritingDatabase, id: PublicationId, title: string): void {
  setTitle.run(db, { id, title })
}

/** Takes a publication away if no issue is left of it. */
export function dropEmptyPublication(db: WritingDatabase, id: PublicationId): void {
  removeEmpty.run(db, { id })
}
