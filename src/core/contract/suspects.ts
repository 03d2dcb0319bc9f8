import { z } from 'zod'
import { ArticleId, ClientId, IssueId, PageId } from './ids'
import { Sentence } from './pages'
import { AnswerName, Kept } from './retold'
import { procedure } from './trouble'

const Place = z.object({ from: z.int().nonnegative(), to: z.int().nonnegative() })
/** A rule's name; house rules have names of the editor's own. */
const RuleName = z.string().min(1).max(200)

/** A place of a page that waits for the editor; `from` and `to` are positions in the document. */
export const OpenSuspect = z.object({
  ...Place.shape,
  /** Its name in the page: the same after edits elsewhere, a restart, and when it is found again. */
  id: z.string(),
  rule: z.string(),
  reason: Sentence,
  /** What might stand there instead, best first; may be empty. */
  suggestions: z.array(z.string()),
  /** 0 to 1: how likely it is that something is wrong here. */
  confidence: z.number(),
  /** 1-based source line that it begins in; 0 = there is none. */
  line: z.int().nonnegative(),
  /** What stands there, and the character on either side of it in its block. */
  text: z.string(),
  left: z.string(),
  right: z.string(),
  /** Put off by the editor. */
  later: z.boolean(),
})
export type OpenSuspect = z.infer<typeof OpenSuspect>

/**
 * `found`: all that are open, in the order of the document, or where an earlier answer is known what is different since
 * (`kept`). `behind`: the page has gone on from the version that was asked about.
 */
export const Proofed = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('found'),
    version: z.int().nonnegative(),
    answer: AnswerName,
    suspects: z.array(OpenSuspect),
    kept: z.array(Kept),
  }),
  z.object({ kind: z.literal('behind'), version: z.int().nonnegative() }),
])
export type Proofed = z.infer<typeof Proofed>

/** That a rule's doubt about a text is no error, for more than one place. */
export const PastDecision = z.object({
  id: z.int().positive(),
  /** null = in the whole library. */
  page: PageId.nullable(),
  rule: z.string(),
  text: z.string(),
  before: z.string(),
  behind: z.string(),
  /** When, ISO 8601. */
  at: z.string(),
})
export type PastDecision = z.infer<typeof PastDecision>

/**
 * What rules doubt on a page. A decision about one place is a mark in the document, made like any edit (`pages.append`);
 * one for the page or the library is a row besides, which stands as long as its operation is not undone.
 */
export const suspects = {
  /**
   * The open suspects of a page at a version. `known`: at once, as far as they were found before. `again`: proofread anew,
   * in a thread of its own. `since`: an earlier answer, of which only what is different is told.
   */
  of: procedure
    .input(
      z.object({
        page: PageId,
        version: z.int().nonnegative(),
        look: z.enum(['known', 'again']),
        since: AnswerName.optional(),
      }),
    )
    .output(Proofed),
  /** Decides that what a rule doubts at a place is no error wherever it stands so, as one operation on the page. */
  decide: procedure
    .input(
      z.object({
        page: PageId,
        client: ClientId,
        version: z.int().nonnegative(),
        place: Place,
        rule: RuleName,
        scope: z.enum(['page', 'library']),
      }),
    )
    .output(z.object({ kind: z.enum(['decided', 'behind']) })),
  /** What was decided for a page and for the library, and stands. */
  decisions: procedure.input(z.object({ page: PageId })).output(z.array(PastDecision)),
  /** Takes such a decision back, for good. */
  forget: procedure.input(z.object({ decision: z.int().positive() })).output(z.void()),
  /** How many open suspects of other pages a rule doubts for the same text. */
  like: procedure
    .input(z.object({ page: PageId, rule: RuleName, text: z.string().max(20_000) }))
    .output(z.int().nonnegative()),
  /** How many suspects are open, for every article of an issue that has any. */
  counts: procedure
    .input(z.object({ issue: IssueId }))
    .output(z.array(z.object({ page: PageId, article: ArticleId, count: z.int().positive() }))),
}
