import { z } from 'zod'
import { ClientId, OperationId, PageId } from './ids'
import { Sentence } from './pages'
import { procedure } from './trouble'

/** What an operation did to a page, in a few words of the page. */
const Touched = z.object({
  /** The headline of the article that it begins in; '' = it has none. */
  article: z.string(),
  /** Blocks that read or are tagged otherwise than before. */
  blocks: z.int(),
  /** What it took away and what it put in, cut short; both '' where it did so in many places. */
  gone: z.string(),
  put: z.string(),
})

/** One operation as far as it touches one page, as a list shows it. */
export const PastOperation = z.object({
  /** The operation that was done, undone or redone: what is taken back. */
  operation: OperationId,
  kind: z.enum(['do', 'undo', 'redo']),
  name: Sentence,
  /** When, ISO 8601. */
  at: z.string(),
  client: ClientId,
  /** The page's version before it and after it. */
  since: z.int(),
  until: z.int(),
  /** Whether it holds: it was not undone since. Of undone and redone ones only the last doing holds. */
  standing: z.boolean(),
  /** How many pages it touched. */
  pages: z.int(),
  touched: Touched,
})
export type PastOperation = z.infer<typeof PastOperation>

/** An operation that is in the way of another one, as far as it has to be named. */
export const Blocker = z.object({ operation: OperationId, name: Sentence, at: z.string(), page: PageId })
export type Blocker = z.infer<typeof Blocker>

export const TurnedBack = z.discriminatedUnion('kind', [
  /** Undone, or done `again`, on every page that it touched; with it `also` others that were in the way. */
  z.object({
    kind: z.literal('done'),
    again: z.boolean(),
    name: Sentence,
    also: z.int(),
    pages: z.int(),
  }),
  /** Later operations touch what it did. Nothing was changed. */
  z.object({ kind: z.literal('blocked'), by: z.array(Blocker) }),
  /** There is no such operation on the page. */
  z.object({ kind: z.literal('nothing') }),
])
export type TurnedBack = z.infer<typeof TurnedBack>

/** Who made a place in the text what it is. */
export const Origin = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('import'), at: z.string() }),
  z.object({ kind: z.literal('operation'), name: Sentence, at: z.string() }),
])
export type Origin = z.infer<typeof Origin>

/** What was done on a page, in time: to look at any earlier version, to undo one operation, to restore. */
export const history = {
  /** The last operations first. `before` = only those that began at a lower version; null = from the last one. */
  operations: procedure
    .input(
      z.object({ page: PageId, before: z.int().nonnegative().nullable(), limit: z.int().min(1).max(500) }),
    )
    .output(z.object({ operations: z.array(PastOperation), more: z.boolean(), imported: z.string() })),
  /** The document as it stood at a version, as ProseMirror JSON. */
  version: procedure
    .input(z.object({ page: PageId, version: z.int().nonnegative() }))
    .output(z.object({ document: z.record(z.string(), z.unknown()) })),
  /**
   * Undoes one operation and leaves those after it, or does one again that was undone, on all pages that it touched or
   * on none. Where later ones touch what it did, nothing is changed, unless `withBlockers` lets these be undone too.
   */
  takeBack: procedure
    .input(z.object({ page: PageId, client: ClientId, operation: OperationId, withBlockers: z.boolean() }))
    .output(TurnedBack),
  /** Makes the page what it was at a version, by one new operation. null = it is so already. */
  restore: procedure
    .input(z.object({ page: PageId, client: ClientId, version: z.int().nonnegative() }))
    .output(z.object({ operation: OperationId.nullable() })),
  /** Whose doing it is that a place reads as it does: the last operation that touched it. */
  origin: procedure
    .input(
      z.object({
        page: PageId,
        version: z.int().nonnegative(),
        from: z.int().nonnegative(),
        to: z.int().nonnegative(),
      }),
    )
    .output(Origin),
}
