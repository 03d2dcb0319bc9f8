import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { longestQuery } from '../find'
import { ArticleId, IssueId, PageId } from './ids'
import { procedure } from './trouble'

export const Hit = z.object({
  page: PageId,
  article: ArticleId,
  publication: z.string(),
  date: z.string().nullable(),
  label: z.string(),
  headline: z.string(),
  /** The first place: the text around it and where the query stands in it (UTF-16, half-open). */
  excerpt: z.object({ text: z.string(), from: z.int(), to: z.int() }),
})
export type Hit = z.infer<typeof Hit>

const FindQuery = z.object({
  text: z.string().min(1).max(longestQuery),
  regex: z.boolean(),
  matchCase: z.boolean(),
  matchWidth: z.boolean(),
  wholeWord: z.boolean(),
})

/** One place in a block: `[from, to)` in UTF-16 units of its text, which holds `text` there. */
export const FoundHit = z.object({
  article: ArticleId,
  /** How many blocks and pictures stand before its block in the article. */
  block: z.int().nonnegative(),
  from: z.int().nonnegative(),
  to: z.int().nonnegative(),
  text: z.string(),
  /** What stands around it, cut. */
  before: z.string(),
  after: z.string(),
  groups: z.array(z.string().nullable()),
  named: z.record(z.string(), z.string().nullable()),
})
export type FoundHit = z.infer<typeof FoundHit>

/** A page's hits in its order. `version` is the page's when they were found. */
export const FoundPage = z.object({
  page: PageId,
  issue: IssueId,
  publication: z.string(),
  date: z.string().nullable(),
  number: z.string().nullable(),
  label: z.string(),
  version: z.int(),
  /** Of the articles that have hits, by their ids: the headline, or how the text begins. */
  headlines: z.record(z.string(), z.string()),
  hits: z.array(FoundHit).min(1),
})
export type FoundPage = z.infer<typeof FoundPage>

export const Within = z.enum(['page', 'issue', 'library'])
export type Within = z.infer<typeof Within>

const Count = z.object({ hits: z.int(), pages: z.int() })

/** What was found since the answer before, and how far the search is. */
export const Found = z.object({
  pages: z.array(FoundPage),
  /** Of all hits so far, listed or not: on the page, in its issue, in the library, each with those before. */
  counts: z.object({ page: Count, issue: Count, library: Count }),
  /** So many pages, of so many, are looked through. */
  done: z.int(),
  of: z.int(),
})
export type Found = z.infer<typeof Found>

/** So many hits are listed at most; the others are counted. */
export const mostHits = 20_000

/** Text found again: articles that hold it, and every place where a query stands. */
export const search = {
  /** Articles whose text holds the query, exactly as a substring (case folded); best first. */
  articles: procedure
    .input(z.object({ query: z.string().min(1).max(200), limit: z.int().min(1).max(200) }))
    .output(z.object({ total: z.int(), hits: z.array(Hit) })),
  /**
   * Every place where a query stands, as it is found: on the page `near` first, then in its issue, then in the rest of
   * the library as it is shelved. A pattern that takes too long at one block ends it in trouble `pattern-endless`.
   */
  hits: procedure
    .input(
      z.object({
        query: FindQuery,
        near: PageId.nullable(),
        within: Within,
        most: z.int().min(1).max(mostHits),
      }),
    )
    .output(eventIterator(Found)),
}
