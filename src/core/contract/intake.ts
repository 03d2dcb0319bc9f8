import { z } from 'zod'
import { PageId } from './ids'
import { Sentence } from './pages'
import { IssueDate, IssueNumber, Page } from './shelf'
import { procedure } from './trouble'
import { Upload } from './uploads'

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'windows-1252'] as const
export const Encoding = z.enum(encodings)
export type Encoding = z.infer<typeof Encoding>

/** Files are handed over as bytes: a window in a browser has no paths. At most 64 MB each. */
export const maxFileBytes = 64 * 1024 * 1024

/** What a file is, as its bytes show. */
export const SourceFormat = z.enum(['text', 'alto', 'page', 'hocr', 'pdf'])
export type SourceFormat = z.infer<typeof SourceFormat>

/** Of an encrypted PDF; null = none was given. */
const Password = z.string().max(200).nullable().default(null)

export const Inspection = z.object({
  format: SourceFormat,
  encoding: Encoding,
  /** How sure the detector is, 0 to 1; a byte order mark is 1. */
  certainty: z.number().min(0).max(1),
  lines: z.int(),
  characters: z.int(),
  /** The first lines, as read in this encoding. */
  opening: z.string(),
  /** Guesses from the file's name and text; every one can be changed before the import. */
  publication: z.string(),
  date: IssueDate,
  number: IssueNumber,
  label: z.string(),
  /** Whether name or print say which page it is; else the label is what the name counts. */
  said: z.boolean(),
  /** The lone number of the name, and what stands before it; null = the name does not count. */
  counted: z.object({ before: z.string(), number: z.int().nonnegative() }).nullable(),
  /** What the file's printed pages would be called, if each were a page of its own; as many as it has. */
  labels: z.array(z.string()).min(1),
  /** What each of them is set largest in, so that one knows them again; '' = nothing can be read on it. */
  leads: z.array(z.string()),
  /** Whether each printed page seems to be a page of its own: it says so. */
  apart: z.boolean(),
  /** The page that this very file was imported as before; null = it is new. */
  already: Page.nullable(),
  /** The page that the text is most likely another text of, by its first lines; null = it is like none, or is `already`. */
  resembled: Page.nullable(),
})
export type Inspection = z.infer<typeof Inspection>

export const Imported = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('imported'),
    page: Page,
    /** The other pages that were made of the same file. */
    more: z.array(Page),
    /** What is wrong with house rules, and which of them the page was cleaned without. */
    warnings: z.array(Sentence),
  }),
  /** The same bytes are in the library already; nothing was done. */
  z.object({ kind: z.literal('already'), page: Page }),
])
export type Imported = z.infer<typeof Imported>

/** From a dropped file to a page: look first, then take. Many files are many calls, so that one bad file stops nothing. */
export const intake = {
  /** Reads a file as far as its preview needs. `encoding` null = detect. */
  inspect: procedure
    .input(z.object({ file: Upload, encoding: Encoding.nullable(), password: Password }))
    .output(Inspection),
  /**
   * Cleans the file and keeps it as a page; `apart`: each of its printed pages as one, `label` being the first one's.
   * `again` imports a file that is in the library already once more.
   */
  take: procedure
    .input(
      z.object({
        file: Upload,
        encoding: Encoding.nullable(),
        password: Password,
        apart: z.boolean().default(false),
        publication: z.string().trim().min(1).max(200),
        date: IssueDate,
        number: IssueNumber,
        label: z.string().trim().min(1).max(40),
        again: z.boolean(),
      }),
    )
    .output(Imported),
  /** Imports the program's own sample page (or finds it), for the first start. */
  sample: procedure.output(z.object({ page: PageId })),
}
