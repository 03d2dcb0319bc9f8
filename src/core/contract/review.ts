import { z } from 'zod'
import { reviewStates } from '../document'
import { ArticleId, IssueId, PageId, PublicationId } from './ids'
import { IssueDate, IssueNumber } from './shelf'
import { procedure } from './trouble'

export const ReviewState = z.enum(reviewStates)
export type ReviewState = z.infer<typeof ReviewState>
const Note = z.string().max(2000)

/** How far an article is; articles that nobody has set or edited are unread, and are not listed. */
export const Review = z.object({
  article: ArticleId,
  state: ReviewState,
  /** What the problem is. */
  note: Note,
  /** The name by which the machine knows its user; '' = it knows none. */
  who: z.string(),
  /** ISO 8601. */
  at: z.string(),
})
export type Review = z.infer<typeof Review>

/** One entry of an article's log of states. */
export const ReviewChange = Review.extend({
  /** `set` by an editor; the others by what was done to the text. */
  cause: z.enum(['set', 'edit', 'split', 'merge', 'undo']),
})
export type ReviewChange = z.infer<typeof ReviewChange>

/** Source lines, 1-based, half-open. */
export const LineRange = z.object({ from: z.int().positive(), to: z.int().positive() })
export type LineRange = z.infer<typeof LineRange>

export const PageReview = z.object({
  articles: z.array(Review),
  /** Lines that somebody has had on screen for as long as it takes to read them; in order, apart. */
  read: z.array(LineRange),
})
export type PageReview = z.infer<typeof PageReview>

const States = z.object({
  unread: z.int(),
  progress: z.int(),
  problem: z.int(),
  proofread: z.int(),
  validated: z.int(),
})

/** Of the articles of a page or issue, and of its lines. */
export const ReviewSum = z.object({
  id: z.int(),
  states: States,
  /** Lines with text that were read, of so many. Pages that nobody has looked at yet count by their source's lines. */
  read: z.int(),
  lines: z.int(),
})
export type ReviewSum = z.infer<typeof ReviewSum>

export const FoundArticle = z.object({
  page: PageId,
  article: ArticleId,
  headline: z.string(),
  opening: z.string(),
  note: z.string(),
  publication: z.string(),
  date: IssueDate,
  number: IssueNumber,
  label: z.string(),
})
export type FoundArticle = z.infer<typeof FoundArticle>

export const Progress = z.object({
  /** What cleaning corrected and doubted on import, by rule, most first; and how many suspects of the rule are open now. */
  rules: z.array(z.object({ rule: z.string(), corrections: z.int(), suspects: z.int(), open: z.int() })),
  /** By issue; newest first. */
  issues: z.array(
    z.object({
      issue: IssueId,
      publication: z.string(),
      date: IssueDate,
      number: IssueNumber,
      pages: z.int(),
      /** How many suspects are open now. */
      open: z.int(),
      states: States,
    }),
  ),
  /** Pages whose every article is proofread or validated, by the day (UTC, ISO 8601) on which the last one was. */
  days: z.array(z.object({ day: z.string(), pages: z.int() })),
  pages: z.int(),
})
export type Progress = z.infer<typeof Progress>

const someArticles = z.array(ArticleId).min(1).max(1000)
const someLines = z.array(LineRange).max(2000)

/** How far the work is: states of articles, lines that were read. */
export const review = {
  page: procedure.input(z.object({ page: PageId })).output(PageReview),
  /** Setting a state is no step of the text; the log keeps all. */
  set: procedure
    .input(z.object({ page: PageId, articles: someArticles, state: ReviewState, note: Note }))
    .output(PageReview),
  /** The states are what they were before they were set: of articles that nothing has changed since. */
  takeBack: procedure.input(z.object({ page: PageId, articles: someArticles })).output(PageReview),
  /** An article's states, oldest first. */
  log: procedure.input(z.object({ page: PageId, article: ArticleId })).output(z.array(ReviewChange)),
  /** Adds lines that were read. */
  read: procedure.input(z.object({ page: PageId, lines: someLines })).output(PageReview),
  ofPublication: procedure.input(z.object({ publication: PublicationId })).output(z.array(ReviewSum)),
  ofIssue: procedure.input(z.object({ issue: IssueId })).output(z.array(ReviewSum)),
  /** How many articles of the library are in each state. */
  states: procedure.output(States),
  /** Articles in a state, wherever they are; in the order of the shelf. */
  find: procedure
    .input(z.object({ state: ReviewState, limit: z.int().min(1).max(500) }))
    .output(z.array(FoundArticle)),
  progress: procedure.output(Progress),
}
