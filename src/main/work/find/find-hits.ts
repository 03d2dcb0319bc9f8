import type { ArticleId, Found, FoundHit, FoundPage, PageId, Within } from '../../../core/contract'
import { type Finder, type FindQuery, type Hit, prepare } from '../../../core/find'
import { hasWidths } from '../../../core/text'
import {
  allArticlesWith,
  articlesOfPage,
  blocksOf,
  byPage,
  pagesWithin,
  pageVersion,
  type ReadingDatabase,
  type ShelvedPage,
  Trouble,
} from '../../library'

export interface HitsRequest {
  readonly query: FindQuery
  readonly near: PageId | null
  readonly within: Within
  /** So many hits are listed at most. */
  readonly most: number
}

/** So much of the text stands before and behind a hit. */
const beforeHit = 24
const afterHit = 48
/** An answer goes out at least so often, in milliseconds: the list fills while the search goes on. */
const answerEvery = 60

/**
 * Every place where a query stands, page by page ({@link pagesWithin}), in answers that each hold what is new. It can be
 * left at any answer. `alive` is called between blocks.
 *
 * @throws Trouble `pattern-broken`
 */
export function* findHits(
  db: ReadingDatabase,
  { query, near, within, most }: HitsRequest,
  alive: () => void = () => {},
): Generator<Found, void> {
  const prepared = prepare(query)
  if (prepared.kind === 'broken')
    throw new Trouble('pattern-broken', { pattern: query.text, ...prepared.fault })
  // Only now is the library asked: an answer of one moment.
  const holding = prepared.kind === 'empty' ? new Map() : mayHold(db, query)
  const pages = pagesWithin(db, near, within, holding && new Set(holding.keys()))
  const issue = pages.find(({ page }) => page === near)?.issue ?? issueOf(db, near)
  const counts = { page: none(), issue: none(), library: none() }
  let fresh: Found['pages'] = []
  // The first page's hits are told at once.
  let told = Number.NEGATIVE_INFINITY
  let listed = 0
  for (const [index, place] of pages.entries()) {
    if (prepared.kind !== 'ready') break
    const { hits, ...page } = hitsOnPage(
      db,
      place.page,
      holding?.get(place.page) ?? null,
      prepared.find,
      alive,
    )
    if (hits.length > 0) {
      add(counts.library, hits.length)
      if (place.issue === issue) add(counts.issue, hits.length)
      if (place.page === near) add(counts.page, hits.length)
      const wanted = hits.slice(0, most - listed)
      if (wanted.length > 0) fresh.push({ ...place, ...page, hits: wanted })
      listed += wanted.length
    }
    if (performance.now() - told >= answerEvery) {
      yield { pages: fresh, counts: copied(counts), done: index + 1, of: pages.length }
      fresh = []
      told = performance.now()
    }
  }
  yield { pages: fresh, counts: copied(counts), done: pages.length, of: pages.length }
}

type Counts = Found['counts']
const none = () => ({ hits: 0, pages: 0 })
const copied = ({ page, issue, library }: Counts): Counts => ({
  page: { ...page },
  issue: { ...issue },
  library: { ...library },
})

function add(count: { hits: number; pages: number }, hits: number): void {
  count.hits += hits
  count.pages++
}

function issueOf(db: ReadingDatabase, page: PageId | null): ShelvedPage['issue'] | undefined {
  return page === null ? undefined : pagesWithin(db, page, 'page', null)[0]?.issue
}

/** The articles that can hold the query, by page; null = the index cannot tell. */
function mayHold(db: ReadingDatabase, query: FindQuery): ReturnType<typeof byPage> | null {
  if (query.regex || (!query.matchWidth && hasWidths(query.text))) return null
  return byPage(db, allArticlesWith(db, query.text))
}

/** What a page's derived rows hold; its version belongs to them. */
function hitsOnPage(
  db: ReadingDatabase,
  page: PageId,
  only: ReadonlySet<number> | null,
  find: Finder,
  alive: () => void,
): Pick<FoundPage, 'version' | 'headlines' | 'hits'> {
  const read = db.transaction(() => ({
    version: pageVersion(db, page) ?? 0,
    articles: articlesOfPage(db, page)
      .filter(({ row }) => only === null || only.has(row))
      .map(({ id, row, headline, opening }) => ({
        id,
        name: headline || opening,
        blocks: blocksOf(db, row),
      })),
  }))()
  const hits: FoundHit[] = []
  const headlines: Record<string, string> = {}
  for (const { id, name, blocks } of read.articles)
    for (const [block, { text }] of blocks.entries()) {
      for (const hit of find(text)) {
        hits.push(foundHit(id, block, text, hit))
        headlines[id] = name
      }
      alive()
    }
  return { version: read.version, headlines, hits }
}

function foundHit(article: ArticleId, block: number, text: string, hit: Hit): FoundHit {
  const { from, to } = hit
  return {
    article,
    block,
    from,
    to,
    text: text.slice(from, to),
    before: text.slice(whole(text, Math.max(0, from - beforeHit)), from),
    after: text.slice(to, whole(text, Math.min(text.length, to + afterHit))),
    groups: [...hit.groups],
    named: { ...hit.named },
  }
}

/** An offset that parts no surrogate pair. */
function whole(text: string, at: number): number {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at + 1 : at
}
