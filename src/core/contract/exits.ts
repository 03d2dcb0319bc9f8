import { z } from 'zod'
import { ArticleId, IssueId, PageId } from './ids'
import { procedure, TroubleData } from './trouble'

/** Of wrapped text, columns: ten Chinese characters. */
const mostNarrow = 20

/** What corrected text leaves as; the catalogues have the words under `exits.format`. */
export const exportFormats = [
  'text',
  'markdown',
  'html',
  'docx',
  'tracked',
  'epub',
  'json',
  'jsonl',
  'tei',
  'alto',
  'page-xml',
  'hocr',
  'mentions',
  'figures',
  'entities',
  'spans',
  'conll',
  'annotations',
  'errata',
  'errata-csv',
  'errata-docx',
] as const
export const ExportFormat = z.enum(exportFormats)
export type ExportFormat = z.infer<typeof ExportFormat>

export const ExportScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('article'), page: PageId, article: ArticleId }),
  z.object({ kind: z.literal('page'), page: PageId }),
  z.object({ kind: z.literal('issue'), issue: IssueId }),
])
export type ExportScope = z.infer<typeof ExportScope>

/** What can be exported at once: one of these leaves as a file, a library as a file for each issue. */
export const ExportReach = z.discriminatedUnion('kind', [
  ...ExportScope.options,
  z.object({ kind: z.literal('library') }),
])
export type ExportReach = z.infer<typeof ExportReach>

/** A page that an editor is not done with. */
export const UnfinishedPage = z.object({
  page: PageId,
  publication: z.string(),
  date: z.string().nullable(),
  number: z.string().nullable(),
  label: z.string(),
  /** Articles that are not validated. */
  unvalidated: z.int().nonnegative(),
  /** Open suspects. */
  suspects: z.int().nonnegative(),
})
export type UnfinishedPage = z.infer<typeof UnfinishedPage>

/** What would leave unfinished. */
export const Unfinished = z.object({
  articles: z.int().nonnegative(),
  unvalidated: z.int().nonnegative(),
  suspects: z.int().nonnegative(),
  /** The first pages that are not done, in the order of the shelf. */
  pages: z.array(UnfinishedPage),
  /** How many more there are. */
  more: z.int().nonnegative(),
})
export type Unfinished = z.infer<typeof Unfinished>

/** How plain text leaves. */
export const TextOptions = z.object({
  /** Columns of the longest line, a Chinese character two; null = a paragraph is one line. */
  wrap: z.int().min(mostNarrow).max(1000).nullable(),
  /** Whether each article begins with a line that says where it stood. */
  headers: z.boolean(),
})
export type TextOptions = z.infer<typeof TextOptions>

/** A text to be written as a file; its name is safe on every system. */
export const ExportFile = z.object({ name: z.string(), mediaType: z.string(), text: z.string() })
export type ExportFile = z.infer<typeof ExportFile>

/** Corrected text out. */
export const exits = {
  /** What is said before something leaves. */
  unfinished: procedure.input(z.object({ reach: ExportReach })).output(Unfinished),
  /** One file; equals what the editor shows. */
  render: procedure
    .input(
      z.object({
        scope: ExportScope,
        format: ExportFormat,
        /** Absent = paragraphs and nothing else. */
        text: TextOptions.optional(),
        /** Of what an errata table says beside the text; absent = English. */
        language: z.enum(['en', 'zh-CN']).optional(),
      }),
    )
    .output(
      ExportFile.extend({
        /** null = the file is its text, in UTF-8; else `text` is what can be read in it: of HTML all but the pictures. */
        file: z.file().nullable(),
        /** What an issue's page lacks that the form demands: it is not in the file. */
        left: z.array(TroubleData),
        /** Pictures whose scan cannot be read, each by itself: what is said under them is in the file. */
        lostPictures: z.array(TroubleData),
      }),
    ),
}
