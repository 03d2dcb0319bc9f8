import { z } from 'zod'
import { ArticleId, IssueId, PageId } from './ids'
import { procedure } from './trouble'

/** What corrected text leaves as; the catalogues have the words under `exits.format`. */
export const exportFormats = [
  'text',
  'markdown',
  'html',
  'docx',
  'tracked',
  'epub',
  'json',
  'mentions',
  'figures',
  'entities',
  'spans',
  'conll',
  'annotations',
] as const
export const ExportFormat = z.enum(exportFormats)
export type ExportFormat = z.infer<typeof ExportFormat>

export const ExportScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('article'), page: PageId, article: ArticleId }),
  z.object({ kind: z.literal('page'), page: PageId }),
  z.object({ kind: z.literal('issue'), issue: IssueId }),
])
export type ExportScope = z.infer<typeof ExportScope>

/** A text to be written as a file; its name is safe on every system. */
export const ExportFile = z.object({ name: z.string(), mediaType: z.string(), text: z.string() })
export type ExportFile = z.infer<typeof ExportFile>

/** Corrected text out. */
export const exits = {
  /** One file; equals what the editor shows. */
  render: procedure.input(z.object({ scope: ExportScope, format: ExportFormat })).output(
    ExportFile.extend({
      /** null = the file is its text, in UTF-8; else `text` is what can be read in it. */
      file: z.file().nullable(),
    }),
  ),
}
