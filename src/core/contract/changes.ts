import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { ClientId, IssueId, OperationId, PageId } from './ids'
import { procedure } from './trouble'

/** A rule's name; `hand` = what was changed by hand. */
const RuleName = z.string().min(1).max(60)

/** A change in its words: what stood there, what stands there, and a little of what is around it. */
const ChangeSample = z.object({
  line: z.int(),
  left: z.string(),
  before: z.string(),
  after: z.string(),
  right: z.string(),
})

/** The changes of one rule on one page. `samples`: the first few. */
export const RulePage = z.object({
  page: PageId,
  publication: z.string(),
  date: z.string().nullable(),
  number: z.string().nullable(),
  label: z.string(),
  changes: z.int(),
  samples: z.array(ChangeSample),
})
export type RulePage = z.infer<typeof RulePage>

/** Pages that were looked at, of so many; with the one that was looked at last, where it has any. */
export const RuleCounted = z.object({ done: z.int(), of: z.int(), page: RulePage.nullable() })
export type RuleCounted = z.infer<typeof RuleCounted>

export const RuleStetted = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), done: z.int(), of: z.int() }),
  /** `operation` null = nothing was left to take back. */
  z.object({
    kind: z.literal('done'),
    operation: OperationId.nullable(),
    changes: z.int(),
    pages: z.int(),
  }),
])
export type RuleStetted = z.infer<typeof RuleStetted>

/** What one rule changed, on more pages than one: counted first, then taken back as one operation. */
export const changes = {
  /** `issue` null = the whole library. */
  ofRule: procedure
    .input(z.object({ rule: RuleName, issue: IssueId.nullable() }))
    .output(eventIterator(RuleCounted)),
  /** Until its last answer nothing is changed: whoever stops asking has cancelled it. */
  stetRule: procedure
    .input(z.object({ rule: RuleName, pages: z.array(PageId).min(1).max(100_000), client: ClientId }))
    .output(eventIterator(RuleStetted)),
}
