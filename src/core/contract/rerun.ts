import { z } from 'zod'
import { ClientId, OperationId, PageId } from './ids'
import { Encoding } from './intake'
import { procedure } from './trouble'
import { Upload } from './uploads'

const Given = z.object({
  page: PageId,
  file: Upload,
  /** null = detect. */
  encoding: Encoding.nullable().default(null),
  /** Of an encrypted PDF; null = none was given. */
  password: z.string().max(200).nullable().default(null),
})

/** A place that reads otherwise, with what stands beside it. */
const RerunPlace = z.object({
  old: z.string(),
  mine: z.string(),
  next: z.string(),
  before: z.string(),
  behind: z.string(),
  /** Where it stands in the page's document. */
  pos: z.int().nonnegative(),
  /** The line of the page that it is in; null = in none. */
  line: z.int().positive().nullable(),
})
export type RerunPlace = z.infer<typeof RerunPlace>

export const RerunConflict = RerunPlace.extend({
  id: z.string().max(40),
  /**
   * `both`: hand and new text each changed it. `tag`: what is tagged is not in the new text. `printed`: the editor had
   * said that it stands as printed, or is no error.
   */
  why: z.enum(['both', 'tag', 'printed']),
})
export type RerunConflict = z.infer<typeof RerunConflict>

export const RerunPreview = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('ready'),
    /** Of the page that was looked at. */
    version: z.int().nonnegative(),
    /** Which of the file's printed pages it is, 1-based; null = the file is one, or all are taken. */
    sheet: z.int().positive().nullable(),
    /** How much of the shorter text the other one has, 0 to 1. */
    likeness: z.number().min(0).max(1),
    /** Places that become what the new text says, and how many there are in all. */
    taken: z.array(RerunPlace),
    takes: z.int().nonnegative(),
    /** Places that stay as the editor made them, and those that the new text has mended in the same way. */
    kept: z.int().nonnegative(),
    same: z.int().nonnegative(),
    /** Tags on the page; all of them stay but those that are asked about. */
    tags: z.int().nonnegative(),
    conflicts: z.array(RerunConflict),
    /** How many lines of the page are not in the new text, and how many the page has. */
    missing: z.int().nonnegative(),
    lines: z.int().nonnegative(),
  }),
  /** The page is what came of this very file. */
  z.object({ kind: z.literal('same') }),
  /** The text is of another page. */
  z.object({ kind: z.literal('unlike'), likeness: z.number() }),
])
export type RerunPreview = z.infer<typeof RerunPreview>

/** A better text of a page that has been worked on: looked at first, then brought in as one operation. */
export const rerun = {
  preview: procedure.input(Given).output(RerunPreview),
  /** Brings it in. `verdicts`: one for each conflict of the preview, by its id. */
  bring: procedure
    .input(
      Given.extend({
        client: ClientId,
        version: z.int().nonnegative(),
        verdicts: z.record(z.string().max(40), z.enum(['mine', 'next'])),
      }),
    )
    .output(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('brought'), operation: OperationId }),
        /** The page went on since, or not all is decided: look again. Nothing was done. */
        z.object({ kind: z.literal('behind') }),
      ]),
    ),
}
