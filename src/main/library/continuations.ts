import type { ArticleId, PageId, Part } from '../../core/contract'
import type { ReadingDatabase, WritingDatabase } from './power'
import { change, type Given, query, select } from './statement'

/** Which article goes on with which one of another page. Owns `continuation`. */

/** An article, and the one that it goes on with: `pageId/articleId`. */
export interface GoesOn {
  readonly article: ArticleId
  readonly start: string
}

const ofPage = select((given: Given<{ page: PageId }>) =>
  query
    .selectFrom('continuation')
    .select(['article', 'start'])
    .where('page', '=', given.page)
    .orderBy('article'),
)
const clear = change((given: Given<{ page: PageId }>) =>
  query.deleteFrom('continuation').where('page', '=', given.page),
)
const insert = change((given: Given<{ page: PageId; article: ArticleId; start: string }>) =>
  query.insertInto('continuation').values({ page: given.page, article: given.article, start: given.start }),
)
const parts = query
  .selectFrom('article')
  .innerJoin('page', 'page.id', 'article.page')
  .select(['article.page', 'article.name as article', 'page.label', 'article.headline'])
const startingAt = select((given: Given<{ start: string }>) =>
  parts
    .innerJoin('continuation', (join) =>
      join.onRef('continuation.page', '=', 'article.page').onRef('continuation.article', '=', 'article.name'),
    )
    .where('continuation.start', '=', given.start)
    .orderBy('article.page'),
)
const byName = select((given: Given<{ page: PageId; article: ArticleId }>) =>
  parts.where('article.page', '=', given.page).where('article.name', '=', given.article),
)

export function continuationsOf(db: ReadingDatabase, page: PageId): GoesOn[] {
  return ofPage.all(db, { page })
}

export function setContinuations(db: WritingDatabase, page: PageId, all: readonly GoesOn[]): void {
  clear.run(db, { page })
  for (const one of all) insert.run(db, { page, ...one })
}

/** The articles that go on with this one. */
export function partsFrom(db: ReadingDatabase, page: PageId, article: ArticleId): Part[] {
  return startingAt.all(db, { start: `${page}/${article}` })
}

/** null = it is gone. */
export function partAt(db: ReadingDatabase, page: PageId, article: ArticleId): Part | null {
  return byName.get(db, { page, article }) ?? null
}
