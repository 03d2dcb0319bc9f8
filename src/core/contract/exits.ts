import { z } from 'zod'
import { ArticleId, IssueId, PageId } from './ids'
import { procedure } from './trouble'

/** What corrected text leaves as; the catalogues have the words under `exits.format`. */
export const exportFormats = [
  'text',
  'markdown',
  'html',
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

/** Corrected text out. */
export const exits = {
  /** One file with a name that is safe on every system; equals what the editor shows. */
  render: procedure
    .input(z.object({ scope: ExportScope, format: ExportFormat }))
    .output(z.object({ name: z.string(), mediaType: z.string(), text: z.string() })),
}
