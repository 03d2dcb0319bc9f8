import { sql } from 'kysely'
import type { IssueId, PageId } from '../../core/contract'
import type { ReadingDatabase } from './power'
import { type Given, query, select } from './statement'
import type { ArticleRow } from './tables'

/** A page with what a list of hits says of it. */
export interface ShelvedPage {
  readonly page: PageId
  readonly issue: IssueId
  readonly publication: string
  readonly date: string | null
  readonly number: string | null
  readonly label: string
}

const shelved = query
  .selectFrom('shelved_page as page')
  .innerJoin('issue', 'issue.id', 'page.issue')
  .innerJoin('publication', 'publication.id', 'issue.publication')
  .select([
    'page.id as page',
    'page.issue',
    'publication.title as publication',
    'issue.date',
    'issue.number',
    'page.label',
  ])
const every = select(() => shelved)
const ofIssue = select((given: Given<{ issue: IssueId }>) => shelved.where('page.issue', '=', given.issue))
const one = select((given: Given<{ page: PageId }>) => shelved.where('page.id', '=', given.page))
const pagesHolding = select((given: Given<{ rows: string }>) =>
  query
    .selectFrom('article')
    .select(['id', 'page'])
    .where(sql<boolean>`id IN (SELECT value FROM json_each(${given.rows}))`),
)

const naturally = new Intl.Collator('zh', { numeric: true })

/** As the shelf has them: by publication, the newest issue first, in the paper's order. */
function asShelved(a: ShelvedPage, b: ShelvedPage): number {
  return (
    naturally.compare(a.publication, b.publication) ||
    (b.date ?? '').localeCompare(a.date ?? '') ||
    naturally.compare(b.number ?? '', a.number ?? '') ||
    a.issue - b.issue ||
    naturally.compare(a.label, b.label) ||
    a.page - b.page
  )
}

/**
 * The pages of the page's issue or of the whole library, or the page alone; the page first, then its issue's.
 *
 * @param near null = no page comes first, and none is in scope but the library's
 * @param only null = all of them
 */
export function pagesWithin(
  db: ReadingDatabase,
  near: PageId | null,
  within: 'page' | 'issue' | 'library',
  only: ReadonlySet<PageId> | null,
): readonly ShelvedPage[] {
  const here = near === null ? undefined : one.get(db, { page: near })
  const rank = ({ page, issue }: ShelvedPage) => (page === near ? 0 : issue === here?.issue ? 1 : 2)
  const inOrder = (all: readonly ShelvedPage[]) =>
    all
      .filter(({ page }) => only === null || only.has(page))
      .toSorted((a, b) => rank(a) - rank(b) || asShelved(a, b))
  switch (within) {
    case 'page':
      return here ? inOrder([here]) : []
    case 'issue':
      return here ? inOrder(ofIssue.all(db, { issue: here.issue })) : []
    case 'library':
      return inOrder(every.all(db, {}))
    default:
      return within satisfies never
  }
}

/** Which pages some articles stand on, and which of the articles on each. */
export function byPage(
  db: ReadingDatabase,
  rows: readonly ArticleRow[],
): ReadonlyMap<PageId, ReadonlySet<ArticleRow>> {
  const found = new Map<PageId, Set<ArticleRow>>()
  for (const { id, page } of pagesHolding.all(db, { rows: JSON.stringify(rows) })) {
    const articles = found.get(page)
    if (articles) articles.add(id)
    else found.set(page, new Set([id]))
  }
  return found
}
