import { sql } from 'kysely'
import type { ArticleId, IssueId, PageId } from '../../core/contract'
import type { ReadingDatabase } from './power'
import { type Given, query, select } from './statement'

/** Issues, pages and articles by what an editor types of their names. Only reads. */

/**
 * Whether a name holds each of the words, given as a JSON array of lower-case strings. Case is folded for ASCII only,
 * as SQLite does.
 */
const holds = (name: ReturnType<typeof sql<string>>, words: unknown) =>
  sql<boolean>`NOT EXISTS (SELECT 1 FROM json_each(${words}) AS word WHERE instr(lower(${name}), word.value) = 0)`

const issueName = sql<string>`publication.title || ' ' || ifnull(issue.date, '') || ' ' || ifnull(issue.number, '') || ' 第' || ifnull(issue.number, '') || '期'`
const pageName = sql<string>`${issueName} || ' page ' || page.label || ' p' || page.label || ' 第' || page.label || '版'`
const articleName = sql<string>`article.headline || ' ' || ${pageName}`

const onShelf = query
  .selectFrom('shelved_page as page')
  .innerJoin('issue', 'issue.id', 'page.issue')
  .innerJoin('publication', 'publication.id', 'issue.publication')

interface Asked {
  /** JSON. */
  readonly words: string
  readonly limit: number
}

const issues = select((given: Given<Asked>) =>
  onShelf
    .select(['issue.id as issue', 'publication.title as publication', 'issue.date', 'issue.number'])
    .select(({ fn }) => fn.min<PageId>('page.id').as('page'))
    .where(holds(issueName, given.words))
    .groupBy('issue.id')
    .orderBy('issue.date', 'desc')
    .orderBy('issue.id', 'desc')
    .limit(given.limit),
)
const pages = select((given: Given<Asked>) =>
  onShelf
    .select([
      'page.id as page',
      'page.label',
      'publication.title as publication',
      'issue.date',
      'issue.number',
    ])
    .where(holds(pageName, given.words))
    .orderBy('issue.date', 'desc')
    .orderBy('page.id')
    .limit(given.limit),
)
const articles = select((given: Given<Asked>) =>
  onShelf
    .innerJoin('article', 'article.page', 'page.id')
    .select([
      'page.id as page',
      'article.name as article',
      'article.headline',
      'page.label',
      'publication.title as publication',
      'issue.date',
      'issue.number',
    ])
    .where('article.headline', '!=', '')
    .where(holds(articleName, given.words))
    .orderBy('issue.date', 'desc')
    .orderBy('page.id')
    .orderBy('article.position')
    .limit(given.limit),
)

interface Around {
  readonly publication: string
  readonly date: string | null
  readonly number: string | null
}

/** Issues with a page whose name holds all the words (lower case); `page` is the one imported first. */
export function issuesNamed(
  db: ReadingDatabase,
  words: readonly string[],
  limit: number,
): (Around & { issue: IssueId; page: PageId })[] {
  return issues.all(db, { words: JSON.stringify(words), limit })
}

export function pagesNamed(
  db: ReadingDatabase,
  words: readonly string[],
  limit: number,
): (Around & { page: PageId; label: string })[] {
  return pages.all(db, { words: JSON.stringify(words), limit })
}

/** Articles with a headline; their page's and issue's names count as theirs. */
export function articlesNamed(
  db: ReadingDatabase,
  words: readonly string[],
  limit: number,
): (Around & { page: PageId; article: ArticleId; headline: string; label: string })[] {
  return articles.all(db, { words: JSON.stringify(words), limit })
}
