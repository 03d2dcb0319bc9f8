import type {
  ArticleId,
  FoundArticle,
  IssueId,
  PageId,
  PublicationId,
  Review,
  ReviewChange,
  ReviewState,
} from '../../core/contract'
import type { ReadingDatabase, WritingDatabase } from './power'
import { change, type Given, query, select } from './statement'
import type { OperationRow } from './tables'

/** How far each article is, and who said so when. Owns `review` and `review_change`. */

/** A state to be written, with who caused it and when. */
export interface NewReview extends ReviewChange {
  readonly page: PageId
  /** The operation that caused it; null = it was set by hand. */
  readonly operation: OperationRow | null
}

/** An entry of the log, with the operation that caused it. */
export interface LoggedReview extends ReviewChange {
  readonly operation: OperationRow | null
}

const columns = ['article', 'state', 'note', 'who', 'at'] as const
const ofPage = select((given: Given<{ page: PageId }>) =>
  query.selectFrom('review').select(columns).where('page', '=', given.page),
)
const ofArticle = select((given: Given<{ page: PageId; article: ArticleId }>) =>
  query
    .selectFrom('review')
    .select(columns)
    .where('page', '=', given.page)
    .where('article', '=', given.article),
)
const changesOf = select((given: Given<{ page: PageId; article: ArticleId }>) =>
  query
    .selectFrom('review_change')
    .select([...columns, 'cause', 'operation'])
    .where('page', '=', given.page)
    .where('article', '=', given.article)
    .orderBy('seq'),
)
const changesOfPage = select((given: Given<{ page: PageId }>) =>
  query
    .selectFrom('review_change')
    .select([...columns, 'cause'])
    .where('page', '=', given.page)
    .orderBy('seq'),
)
const put = change((given: Given<Review & { page: PageId }>) =>
  query
    .insertInto('review')
    .values({
      page: given.page,
      article: given.article,
      state: given.state,
      note: given.note,
      who: given.who,
      at: given.at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['page', 'article'])
        .doUpdateSet({ state: given.state, note: given.note, who: given.who, at: given.at }),
    ),
)
const log = change((given: Given<NewReview>) =>
  query.insertInto('review_change').values({
    page: given.page,
    article: given.article,
    state: given.state,
    note: given.note,
    who: given.who,
    at: given.at,
    cause: given.cause,
    operation: given.operation,
  }),
)
const reviewed = query
  .selectFrom('page')
  .innerJoin('article', 'article.page', 'page.id')
  .leftJoin('review', (join) =>
    join.onRef('review.page', '=', 'article.page').onRef('review.article', '=', 'article.name'),
  )
const states = reviewed.select(({ fn, val }) => [
  fn.coalesce('review.state', val<ReviewState>('unread')).as('state'),
  fn.countAll<number>().as('articles'),
])
const statesOfPages = select((given: Given<{ issue: IssueId }>) =>
  states.select('page.id as id').where('page.issue', '=', given.issue).groupBy(['page.id', 'review.state']),
)
const statesOfIssues = select((given: Given<{ publication: PublicationId }>) =>
  states
    .innerJoin('issue', 'issue.id', 'page.issue')
    .select('issue.id as id')
    .where('issue.publication', '=', given.publication)
    .groupBy(['issue.id', 'review.state']),
)
const statesOfEveryIssue = select(() =>
  states.select('page.issue as id').groupBy(['page.issue', 'review.state']),
)
const statesOfAll = select(() =>
  query
    .selectFrom('review')
    .innerJoin('article', (join) =>
      join.onRef('article.page', '=', 'review.page').onRef('article.name', '=', 'review.article'),
    )
    .select(({ fn }) => ['review.state', fn.countAll<number>().as('articles')])
    .groupBy('review.state'),
)
const articlesInAll = select(() =>
  query.selectFrom('article').select(({ fn }) => fn.countAll<number>().as('articles')),
)
const inState = select((given: Given<{ state: ReviewState; limit: number }>) =>
  reviewed
    .innerJoin('issue', 'issue.id', 'page.issue')
    .innerJoin('publication', 'publication.id', 'issue.publication')
    .select(({ fn, val }) => [
      'article.page',
      'article.name as article',
      'article.headline',
      'article.opening',
      fn.coalesce('review.note', val('')).as('note'),
      'publication.title as publication',
      'issue.date',
      'issue.number',
      'page.label',
    ])
    .where(({ fn, val }) => fn.coalesce('review.state', val<ReviewState>('unread')), '=', given.state)
    .orderBy('publication.title')
    .orderBy('issue.date')
    .orderBy('page.id')
    .orderBy('article.position')
    .limit(given.limit),
)

type StateCounts = Record<ReviewState, number>

/** Counts of states by the id of what holds the articles. */
export type StatesById = ReadonlyMap<number, StateCounts>

/** Of every article that ever had a state, those that are deleted included: their deletion may be undone. */
export function reviewsOf(db: ReadingDatabase, page: PageId): Review[] {
  return ofPage.all(db, { page })
}

export function reviewOf(db: ReadingDatabase, page: PageId, article: ArticleId): Review | null {
  return ofArticle.get(db, { page, article }) ?? null
}

/** Oldest first. */
export function reviewChanges(db: ReadingDatabase, page: PageId, article: ArticleId): LoggedReview[] {
  return changesOf.all(db, { page, article })
}

/** What the log says of the states of a page's articles now. */
export function reviewsByLog(db: ReadingDatabase, page: PageId): Review[] {
  const last = new Map<ArticleId, Review>()
  for (const { cause: _, ...review } of changesOfPage.all(db, { page })) last.set(review.article, review)
  return [...last.values()]
}

/** Writes a state and logs it. */
export function putReview(db: WritingDatabase, review: NewReview): void {
  const { cause: _, operation: __, ...now } = review
  put.run(db, now)
  log.run(db, review)
}

export function pageStates(db: ReadingDatabase, issue: IssueId): StatesById {
  return byId(statesOfPages.all(db, { issue }))
}

export function issueStates(db: ReadingDatabase, publication: PublicationId): StatesById {
  return byId(statesOfIssues.all(db, { publication }))
}

export function everyIssueStates(db: ReadingDatabase): StatesById {
  return byId(statesOfEveryIssue.all(db, {}))
}

/** Over the library. */
export function allStates(db: ReadingDatabase): StateCounts {
  const counts = noStates()
  let unread = articlesInAll.get(db, {})?.articles ?? 0
  for (const { state, articles } of statesOfAll.all(db, {})) {
    counts[state] += articles
    unread -= articles
  }
  return { ...counts, unread: counts.unread + unread }
}

/** In the order of publications, issues and pages. */
export function articlesInState(db: ReadingDatabase, state: ReviewState, limit: number): FoundArticle[] {
  return inState.all(db, { state, limit })
}

export function noStates(): StateCounts {
  return { unread: 0, progress: 0, problem: 0, proofread: 0, validated: 0 }
}

function byId(rows: readonly { id: number; state: ReviewState; articles: number }[]): StatesById {
  const found = new Map<number, StateCounts>()
  for (const { id, state, articles } of rows) {
    const counts = found.get(id) ?? noStates()
    counts[state] += articles
    found.set(id, counts)
  }
  return found
}
