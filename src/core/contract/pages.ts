import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { ClientId, OperationId, PageId } from './ids'
import { Issue, Page, Publication } from './shelf'
import { procedure } from './trouble'

/** A sentence of the locale catalogues: its key and the values in it. */
export const Sentence = z.object({
  key: z.string().min(1).max(100),
  values: z.record(z.string(), z.union([z.string().max(2000), z.number()])).optional(),
})
export type Sentence = z.infer<typeof Sentence>

/** Positions in the document, as ProseMirror counts them. */
export const SelectionAt = z.object({ anchor: z.int().nonnegative(), head: z.int().nonnegative() })
export type SelectionAt = z.infer<typeof SelectionAt>

/** ProseMirror steps as JSON. They are decoded against the schema, and refused where they do not fit. */
const Steps = z.array(z.record(z.string(), z.unknown())).min(1).max(20_000)

/**
 * One named, undoable act. A typing burst is one operation sent in several requests with the same id, as long as it
 * is the last operation on its page.
 */
export const Operation = z.object({
  id: OperationId,
  name: Sentence,
  /** The selection before the operation, to which undoing it returns. */
  before: SelectionAt.nullable(),
  /** The selection after it, to which redoing it returns. */
  after: SelectionAt.nullable(),
})
export type Operation = z.infer<typeof Operation>

/**
 * An operation that can be undone or done again: its number, which rises with every operation of the library, and its
 * name.
 */
const Turn = z.object({ operation: z.int().positive(), name: Sentence })

/** What can be undone and redone on a page next; null = nothing. */
export const Reach = z.object({ undo: Turn.nullable(), redo: Turn.nullable() })
export type Reach = z.infer<typeof Reach>

/** Steps that are in the log: `version` is the page's version after them. */
export const Logged = z.object({
  version: z.int().nonnegative(),
  steps: Steps,
  client: ClientId,
  /** Where the caret belongs afterwards; null = leave it. */
  selection: SelectionAt.nullable(),
  reach: Reach,
})
export type Logged = z.infer<typeof Logged>

const SourceView = z.object({
  name: z.string(),
  encoding: z.string(),
  lines: z.array(z.string()),
  /** Numbers of the lines that sources begin with that were brought in later. */
  later: z.array(z.int().positive()),
})

export const OpenPage = z.object({
  page: Page,
  issue: Issue,
  publication: Publication,
  version: z.int().nonnegative(),
  /** The document as ProseMirror JSON, as text: one string is sent faster than the ten thousand objects that it says. */
  document: z.string(),
  source: SourceView,
  /** What changes are derived from, of what cleaning made of the source: `DraftedChanges` as JSON text. */
  draft: z.string(),
  reach: Reach,
})
export type OpenPage = z.infer<typeof OpenPage>

export const Appended = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accepted'), version: z.int(), reach: Reach }),
  /** Others were faster: apply these (prosemirror-collab rebases), then send again. */
  z.object({ kind: z.literal('behind'), missed: z.array(Logged) }),
])
export type Appended = z.infer<typeof Appended>

export const Undone = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done'), name: Sentence, logged: Logged }),
  z.object({ kind: z.literal('nothing') }),
])
export type Undone = z.infer<typeof Undone>

/**
 * A page is a log of steps. A window sends its steps with the version they start from; they are in the log, and what
 * is derived from them is in the store, when `append` answers.
 *
 * Undo and redo are operations of the library, not of a window: they append the inverse of the last operation that is
 * not undone yet. So they reach back before the last restart, whoever did the operation and however the program ended.
 */
export const pages = {
  open: procedure.input(z.object({ page: PageId })).output(OpenPage),
  /** The page where the work stopped, for a window that begins; null = none, or one that cannot be opened. */
  last: procedure.output(OpenPage.nullable()),
  append: procedure
    .input(
      z.object({
        page: PageId,
        client: ClientId,
        version: z.int().nonnegative(),
        operation: Operation,
        steps: Steps,
        /**
         * Sent before it was answered whether the steps of this operation came through: where they are not the log's last,
         * these are not logged.
         */
        behind: OperationId.optional(),
      }),
    )
    .output(Appended),
  undo: procedure.input(z.object({ page: PageId, client: ClientId })).output(Undone),
  redo: procedure.input(z.object({ page: PageId, client: ClientId })).output(Undone),
  /** Everything that is logged on the page after `version`, by this window or another, undo and redo included. */
  watch: procedure
    .input(z.object({ page: PageId, version: z.int().nonnegative() }))
    .output(eventIterator(Logged)),
}
