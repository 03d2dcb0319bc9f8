import type { Node } from 'prosemirror-model'
import type {
  ArticleId,
  LineRange,
  PageId,
  PageReview,
  Progress,
  ReviewState,
  ReviewSum,
} from '../../core/contract'
import { followStates, linesWithText } from '../../core/document'
import {
  articleRow,
  artifactsByRule,
  coverageOf,
  type Entry,
  everyIssueStates,
  type LoggedReview,
  type NewReview,
  noStates,
  pageIds,
  pagesDoneByDay,
  publications,
  putCoverage,
  putReview,
  type ReadingDatabase,
  reviewChanges,
  reviewOf,
  reviewsOf,
  type StatesById,
  suspectsByIssue,
  suspectsByRule,
  Trouble,
  type WritingDatabase,
} from '../library'
import type { LibrarySession } from './session'

/** How far a page is. Articles that are not there now are left out; their states wait for an undo. */
export function pageReview(db: ReadingDatabase, page: PageId): PageReview {
  return {
    articles: reviewsOf(db, page).filter(({ article }) => articleRow(db, page, article) !== null),
    read: [...(coverageOf(db, page)?.ranges ?? [])],
  }
}

/** Sets the state of articles by hand. @throws Trouble `not-found` */
export function setReview(
  session: LibrarySession,
  input: { page: PageId; articles: readonly ArticleId[]; state: ReviewState; note: string },
): PageReview {
  const { db } = session.library
  const { page, state } = input
  const note = state === 'problem' ? input.note : ''
  const { who } = session
  const at = session.now()
  db.transaction(() => {
    for (const article of input.articles) {
      if (articleRow(db, page, article) === null)
        throw new Trouble('not-found', { context: 'article', page, article })
      putReview(db, { page, article, state, note, who, at, cause: 'set', operation: null })
    }
  }).immediate()
  session.shelf.publish('event', { kind: 'page', page })
  return pageReview(db, page)
}

/**
 * Takes back that states were set by hand, as an undo does: what was done before is the last again, and can be taken back
 * in its turn. A state that something else has changed since stays.
 */
export function takeSetBack(
  session: LibrarySession,
  { page, articles }: { page: PageId; articles: readonly ArticleId[] },
): PageReview {
  const { db } = session.library
  const by = { page, who: session.who, at: session.now(), operation: null }
  db.transaction(() => {
    for (const article of articles)
      if (articleRow(db, page, article) !== null)
        takeLastBack(db, article, by, ({ cause }) => cause === 'set')
  }).immediate()
  session.shelf.publish('event', { kind: 'page', page })
  return pageReview(db, page)
}

/**
 * Lets the states of a page's articles follow an edit, within the caller's transaction. Undoing an operation takes back
 * what it did to states, as long as nobody has set them since.
 */
export function followReview(
  session: LibrarySession,
  page: PageId,
  before: Node,
  after: Node,
  { kind, of: operation }: Pick<Entry, 'kind' | 'of'>,
): void {
  if (before === after) return
  const { db } = session.library
  const by = { page, who: session.who, at: session.now(), operation }
  const restored = new Set<string>()
  if (kind === 'undo')
    for (const { attrs } of after.children)
      if (takeLastBack(db, attrs.id as ArticleId, by, (last) => last.operation === operation))
        restored.add(attrs.id as string)
  const stateOf = (article: string) => reviewOf(db, page, article as ArticleId)
  for (const [article, { cause, state, note }] of followStates(before, after, stateOf)) {
    // What undoing edits is no work of its own: it makes nothing "in progress" that was not begun.
    const begun = kind === 'undo' && stateOf(article) === null
    if (!restored.has(article) && !begun)
      putReview(db, { ...by, article: article as ArticleId, state, note, cause })
  }
}

/** Makes an article's state what it was before its last change that stands, if that is meant. False where it is not. */
function takeLastBack(
  db: WritingDatabase,
  article: ArticleId,
  by: Pick<NewReview, 'page' | 'who' | 'at' | 'operation'>,
  isMeant: (last: LoggedReview) => boolean,
): boolean {
  const standing: LoggedReview[] = []
  for (const change of reviewChanges(db, by.page, article))
    if (change.cause === 'undo') standing.pop()
    else standing.push(change)
  const last = standing.at(-1)
  if (!last || !isMeant(last)) return false
  const { state, note } = standing.at(-2) ?? { state: 'unread', note: '' }
  putReview(db, { ...by, article, state, note, cause: 'undo' })
  return true
}

/** Adds lines that were read. @throws Trouble `not-found` */
export function addRead(
  session: LibrarySession,
  { page, lines }: { page: PageId; lines: readonly LineRange[] },
): PageReview {
  const { db } = session.library
  const known = coverageOf(db, page)?.ranges ?? []
  const ranges = joined([...known, ...lines])
  const text = linesWithText(session.pages.get(page).document)
  const read = text.filter((line) => ranges.some(({ from, to }) => from <= line && line < to)).length
  db.transaction(() => putCoverage(db, page, { ranges, read, lines: text.length })).immediate()
  session.shelf.publish('event', { kind: 'page', page })
  return pageReview(db, page)
}

/** In order; ranges that touch are one. */
function joined(ranges: readonly LineRange[]): LineRange[] {
  const all: LineRange[] = []
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = all.at(-1)
    if (to <= from) continue
    if (last && from <= last.to) all[all.length - 1] = { from: last.from, to: Math.max(last.to, to) }
    else all.push({ from, to })
  }
  return all
}

/** What was read of pages or issues, with how many of their articles are in which state. */
export function sums(
  lines: readonly { id: number; read: number; lines: number }[],
  states: StatesById,
): ReviewSum[] {
  return lines.map((line) => ({ ...line, states: states.get(line.id) ?? noStates() }))
}

/** The whole library's, for the view of its progress. */
export function progress(db: ReadingDatabase): Progress {
  const states = everyIssueStates(db)
  const place = new Map(publications(db).map(({ title }, index) => [title, index]))
  const onShelf = ({ publication }: { publication: string }) => place.get(publication) ?? place.size
  return {
    rules: rulesOf(db),
    // As the shelf has them: publication by publication, of each the newest first.
    issues: suspectsByIssue(db)
      .map((issue) => ({ ...issue, states: states.get(issue.issue) ?? noStates() }))
      .toSorted((one, other) => onShelf(one) - onShelf(other)),
    days: pagesDoneByDay(db),
    pages: pageIds(db).length,
  }
}

/** What each rule found on import, and how much of what it doubts is open now: edits make new suspects, also of other rules. */
function rulesOf(db: ReadingDatabase): Progress['rules'] {
  const open = new Map(suspectsByRule(db).map((row) => [row.rule, row.open]))
  const found = artifactsByRule(db).map((row) => ({ ...row, open: open.get(row.rule) ?? 0 }))
  for (const { rule } of found) open.delete(rule)
  return [...found, ...[...open].map(([rule, count]) => ({ rule, corrections: 0, suspects: 0, open: count }))]
}
