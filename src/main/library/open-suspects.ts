import type { ArticleId, IssueId, PageId } from '../../core/contract'
import type { ReadingDatabase, WritingDatabase } from './power'
import { change, type Given, query, select } from './statement'

/** How many suspects wait where, for counts over many pages. Owns `open_suspect`. */

/** So many suspects of an article are open that say the same. */
export interface SuspectCount {
  readonly article: ArticleId
  readonly rule: string
  readonly text: string
  readonly count: number
}

const ofPage = select((given: Given<{ page: PageId }>) =>
  query
    .selectFrom('open_suspect')
    .select(['article', 'rule', 'text', 'count'])
    .where('page', '=', given.page)
    .orderBy('article')
    .orderBy('rule')
    .orderBy('text'),
)
const removeOne = change((given: Given<{ page: PageId; article: ArticleId; rule: string; text: string }>) =>
  query
    .deleteFrom('open_suspect')
    .where('page', '=', given.page)
    .where('article', '=', given.article)
    .where('rule', '=', given.rule)
    .where('text', '=', given.text),
)
const put = change((given: Given<SuspectCount & { page: PageId }>) =>
  query
    .insertInto('open_suspect')
    .values({
      page: given.page,
      article: given.article,
      rule: given.rule,
      text: given.text,
      count: given.count,
    })
    .onConflict((conflict) =>
      conflict.columns(['page', 'article', 'rule', 'text']).doUpdateSet({ count: given.count }),
    ),
)
const perArticle = select((given: Given<{ issue: IssueId }>) =>
  query
    .selectFrom('shelved_page as page')
    .innerJoin('open_suspect', 'open_suspect.page', 'page.id')
    .select(({ fn }) => ['open_suspect.page', 'open_suspect.article', fn.sum<number>('count').as('count')])
    .where('page.issue', '=', given.issue)
    .groupBy(['open_suspect.page', 'open_suspect.article']),
)
const like = select((given: Given<{ page: PageId; rule: string; text: string }>) =>
  query
    .selectFrom('open_suspect')
    .select(({ fn, val }) => fn.coalesce(fn.sum<number>('count'), val(0)).as('count'))
    .where('rule', '=', given.rule)
    .where('text', '=', given.text)
    .where('page', '<>', given.page),
)

const pagesWith = select((given: Given<{ rule: string; text: string }>) =>
  query
    .selectFrom('open_suspect')
    .select('page')
    .where('rule', '=', given.rule)
    .where('text', '=', given.text)
    .groupBy('page'),
)

// Joined, SQLite would go by the index of equal suspects, all over the file: of 100,000 articles a second, read cold ten.
const byRule = select(() =>
  query
    .selectFrom('open_suspect')
    .select(({ fn }) => ['rule', fn.sum<number>('count').as('open')])
    .where('page', 'in', query.selectFrom('shelved_page').select('id'))
    .groupBy('rule')
    .orderBy('open', 'desc')
    .orderBy('rule'),
)
const ofPages = query
  .selectFrom('open_suspect')
  .select(({ fn }) => ['page', fn.sum<number>('count').as('count')])
  .groupBy('page')
  .as('open')
const byIssue = select(() =>
  query
    .selectFrom('issue')
    .innerJoin('publication', 'publication.id', 'issue.publication')
    .innerJoin('shelved_page as page', 'page.issue', 'issue.id')
    .leftJoin(ofPages, 'open.page', 'page.id')
    .select(({ fn, val }) => [
      'issue.id as issue',
      'publication.title as publication',
      'issue.date',
      'issue.number',
      fn.countAll<number>().as('pages'),
      fn.coalesce(fn.sum<number>('open.count'), val(0)).as('open'),
    ])
    .groupBy('issue.id')
    .orderBy('issue.date', 'desc')
    .orderBy('issue.id', 'desc'),
)

/** Keeps how many suspects of a page are open, each once for its article, rule and text. False where that is known. */
export function setSuspectCounts(
  db: WritingDatabase,
  page: PageId,
  counts: readonly SuspectCount[],
): boolean {
  const name = ({ article, rule, text }: SuspectCount) => JSON.stringify([article, rule, text])
  const known = new Map(ofPage.all(db, { page }).map((row) => [name(row), row]))
  let changed = false
  for (const row of counts) {
    if (known.get(name(row))?.count !== row.count) {
      put.run(db, { page, ...row })
      changed = true
    }
    known.delete(name(row))
  }
  for (const { article, rule, text } of known.values()) removeOne.run(db, { page, article, rule, text })
  return changed || known.size > 0
}

/** Of every article of an issue that has open suspects. */
export function suspectCounts(
  db: ReadingDatabase,
  issue: IssueId,
): { page: PageId; article: ArticleId; count: number }[] {
  return perArticle.all(db, { issue })
}

/** How many open suspects of other pages a rule doubts for the same text. */
export function suspectsLike(db: ReadingDatabase, page: PageId, rule: string, text: string): number {
  return like.get(db, { page, rule, text })?.count ?? 0
}

/** Pages on which a rule doubts a text. */
export function pagesWithSuspect(db: ReadingDatabase, rule: string, text: string): PageId[] {
  return pagesWith.all(db, { rule, text }).map(({ page }) => page)
}

/** How many suspects of each rule are open in the library, most first. */
export function suspectsByRule(db: ReadingDatabase): { rule: string; open: number }[] {
  return byRule.all(db, {})
}

/** Every issue with its pages and how many suspects are open in it; newest first. */
export function suspectsByIssue(db: ReadingDatabase) {
  return byIssue.all(db, {}).map((row) => ({ ...row, issue: row.issue as IssueId }))
}
