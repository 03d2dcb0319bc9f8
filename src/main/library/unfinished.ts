import type { ArticleId, IssueId, PageId, ReviewState, UnfinishedPage } from '../../core/contract'
import type { ReadingDatabase } from './power'
import { type Given, query, select } from './statement'

/** What still waits for an editor among pages that are to leave. Only reads. */

/** How many articles a page has, and what of it waits for an editor. */
interface PageRow extends UnfinishedPage {
  readonly articles: number
}

const pages = query
  .selectFrom('shelved_page as page')
  .innerJoin('issue', 'issue.id', 'page.issue')
  .innerJoin('publication', 'publication.id', 'issue.publication')
  .leftJoin('article', 'article.page', 'page.id')
  .leftJoin('review', (join) =>
    join.onRef('review.page', '=', 'article.page').onRef('review.article', '=', 'article.name'),
  )
  .select(({ fn, val, selectFrom }) => [
    'page.id as page',
    'publication.title as publication',
    'issue.date',
    'issue.number',
    'page.label',
    fn.count<number>('article.id').as('articles'),
    fn
      .count<number>('article.id')
      .filterWhere(({ eb }) => eb(fn.coalesce('review.state', val<ReviewState>('unread')), '<>', 'validated'))
      .as('unvalidated'),
    fn
      .coalesce(
        selectFrom('open_suspect')
          .whereRef('open_suspect.page', '=', 'page.id')
          .select((doubt) => doubt.fn.sum<number>('count').as('count')),
        val(0),
      )
      .as('suspects'),
  ])
  .groupBy('page.id')
  .orderBy('publication.title')
  .orderBy('issue.date')
  .orderBy('page.id')

const all = select(() => pages)
const ofIssue = select((given: Given<{ issue: IssueId }>) => pages.where('page.issue', '=', given.issue))
const ofPage = select((given: Given<{ page: PageId }>) => pages.where('page.id', '=', given.page))
const ofArticle = select((given: Given<{ page: PageId; article: ArticleId }>) =>
  pages.where('page.id', '=', given.page).where('article.name', '=', given.article),
)
const suspectsOf = select((given: Given<{ page: PageId; article: ArticleId }>) =>
  query
    .selectFrom('open_suspect')
    .where('page', '=', given.page)
    .where('article', '=', given.article)
    .select(({ fn, val }) => fn.coalesce(fn.sum<number>('count'), val(0)).as('count')),
)

/** What is not finished in a part of the library, by page, in the order of the shelf; every page of it. */
export function unfinishedPages(
  db: ReadingDatabase,
  part:
    | { readonly kind: 'article'; readonly page: PageId; readonly article: ArticleId }
    | { readonly kind: 'page'; readonly page: PageId }
    | { readonly kind: 'issue'; readonly issue: IssueId }
    | { readonly kind: 'library' },
): readonly PageRow[] {
  switch (part.kind) {
    case 'article':
      return ofArticle
        .all(db, part)
        .map((page) => ({ ...page, suspects: suspectsOf.get(db, part)?.count ?? 0 }))
    case 'page':
      return ofPage.all(db, part)
    case 'issue':
      return ofIssue.all(db, part)
    case 'library':
      return all.all(db, {})
    default:
      return part satisfies never
  }
}
