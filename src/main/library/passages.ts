import { sql } from 'kysely'
import { gramQuery, gramsOf } from './grams'
import type { ReadingDatabase, WritingDatabase } from './power'
import { change, type Given, query, select } from './statement'
import type { ArticleRow } from './tables'

/**
 * The search index holds an article in passages of whole blocks, so that a typing burst in a long article rewrites a
 * part of it; most articles are one passage. Passage `n` of article `a` has the row number `a * 4096 + n`.
 */
const passagesPerArticle = 4096
/** A passage is full once it has this many characters. */
const fullPassage = 1200

const insert = change((given: Given<{ row: number; grams: string }>) =>
  query.insertInto('passage').values({ rowid: given.row, grams: given.grams }),
)
const remove = change((given: Given<{ row: number }>) =>
  query.deleteFrom('passage').where('rowid', '=', given.row),
)
const removeFrom = change((given: Given<{ from: number; to: number }>) =>
  query.deleteFrom('passage').where('rowid', '>=', given.from).where('rowid', '<', given.to),
)
const holding = select((given: Given<{ grams: string }>) =>
  query.selectFrom('passage').select('rowid').where(sql<boolean>`passage MATCH ${given.grams}`),
)
const someHolding = select((given: Given<{ grams: string; limit: number }>) =>
  query
    .selectFrom('passage')
    .select('rowid')
    .where(sql<boolean>`passage MATCH ${given.grams}`)
    .limit(given.limit),
)
const ranked = select((given: Given<{ grams: string; limit: number }>) =>
  query
    .selectFrom('passage')
    .select('rowid')
    .where(sql<boolean>`passage MATCH ${given.grams}`)
    .orderBy(sql`rank`)
    .limit(given.limit),
)

/** Row number of an article's passage in the index. */
export function passageRow(article: ArticleRow, n: number): number {
  return article * passagesPerArticle + n
}

/** Cuts an article's blocks, each given as its text, into passages: the same blocks always in the same way. */
export function passagesOf(blocks: readonly string[]): string[][] {
  const passages: string[][] = []
  let length = Number.POSITIVE_INFINITY
  for (const text of blocks) {
    if (text === '') continue
    const current = passages.at(-1)
    if (!current || (length >= fullPassage && passages.length < passagesPerArticle)) {
      passages.push([text])
      length = text.length
    } else {
      current.push(text)
      length += text.length
    }
  }
  return passages
}

/** Brings an article's part of the index from one state to the other, touching what differs. */
export function indexArticle(
  db: WritingDatabase,
  article: ArticleRow,
  before: readonly (readonly string[])[],
  after: readonly (readonly string[])[],
): void {
  for (let n = 0; n < Math.max(before.length, after.length); n++) {
    const old = before[n]
    const now = after[n]
    if (old && now && old.length === now.length && old.every((text, index) => text === now[index])) continue
    const row = passageRow(article, n)
    if (old) remove.run(db, { row })
    if (now) insert.run(db, { row, grams: gramsOf(now) })
  }
}

/** Takes all passages of an article out of the search index. */
export function dropFromIndex(db: WritingDatabase, article: ArticleRow): void {
  removeFrom.run(db, { from: passageRow(article, 0), to: passageRow(article + 1, 0) })
}

/** Ranking takes a microsecond a passage; where more than so many hold the text, none is much better than another. */
const mostRanked = 4000

/**
 * The articles that hold `text` as a substring, case folded, within one block: how many, and at most `limit` of them,
 * best first (BM25 of their best passage). Of a text that stands everywhere, the newest first.
 */
export function articlesWith(
  db: ReadingDatabase,
  text: string,
  limit: number,
): { total: number; articles: readonly ArticleRow[] } {
  const grams = gramQuery(text)
  if (grams === null) return { total: 0, articles: [] }
  // FTS5 answers in the order of row numbers: the passages of an article stand together.
  const all = articlesOf(holding.column(db, { grams }))
  if (all.passages > mostRanked)
    return { total: all.articles.length, articles: all.articles.slice(-limit).reverse() }
  for (let passages = limit * 2; ; passages *= 4) {
    const found = articlesOf(ranked.column(db, { grams, limit: passages }))
    const best = [...new Set(found.articles)]
    if (best.length >= limit || found.passages < passages)
      return { total: all.articles.length, articles: best.slice(0, limit) }
  }
}

/** In passages: an article that says one thing in more of them says nothing else. */
const mostOfFew = 64

/**
 * The articles that hold `text` as a substring, case folded, within one block, where they are no more than `most`; null =
 * they are more. Takes no longer where all articles hold it.
 */
export function fewArticlesWith(
  db: ReadingDatabase,
  text: string,
  most: number,
): readonly ArticleRow[] | null {
  const grams = gramQuery(text)
  if (grams === null) return []
  const { passages, articles } = articlesOf(someHolding.column(db, { grams, limit: mostOfFew }))
  return passages < mostOfFew && articles.length <= most ? articles : null
}

/** All articles that hold `text` as a substring, case folded, within one block; in the order of their rows. */
export function allArticlesWith(db: ReadingDatabase, text: string): readonly ArticleRow[] {
  const grams = gramQuery(text)
  return grams === null ? [] : articlesOf(holding.column(db, { grams })).articles
}

/** The articles of passages, without repeating the one just named. */
function articlesOf(rows: readonly number[]): { passages: number; articles: ArticleRow[] } {
  const articles: ArticleRow[] = []
  let last = -1
  for (const row of rows) {
    const article = Math.floor(row / passagesPerArticle)
    if (article !== last) articles.push(article)
    last = article
  }
  return { passages: rows.length, articles }
}
