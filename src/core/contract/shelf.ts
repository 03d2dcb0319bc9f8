import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { ArticleId, IssueId, PageId, PublicationId } from './ids'
import { Treatments } from './policies'
import { procedure } from './trouble'

const Title = z.string().trim().min(1).max(200)
/** ISO 8601, as exact as it is known: `2024`, `2024-03` or `2024-03-18`; null = not known. */
export const IssueDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/u)
  .nullable()
/** As printed: `412`, `总第412期`; null = not known. */
export const IssueNumber = z.string().trim().min(1).max(60).nullable()

export const Publication = z.object({ id: PublicationId, title: Title, issues: z.int() })
export const Issue = z.object({
  id: IssueId,
  publication: PublicationId,
  date: IssueDate,
  number: IssueNumber,
  pages: z.int(),
})
export const Page = z.object({
  id: PageId,
  issue: IssueId,
  /** What the paper calls it (`3`, `A3`); the order of a library's pages follows it, p2 before p10. */
  label: z.string(),
  /** The imported file's name. */
  source: z.string(),
  articles: z.int(),
  characters: z.int(),
})
export const Article = z.object({
  id: ArticleId,
  page: PageId,
  position: z.int(),
  /** Its headlines joined by one full-width space; '' = it has none. */
  headline: z.string(),
  /** The beginning of its first text, for articles without a headline. */
  opening: z.string(),
  blocks: z.int(),
  characters: z.int(),
})

/** A page that was taken off the shelf; it can be put back. */
export const RemovedPage = z.object({
  page: PageId,
  label: z.string(),
  source: z.string(),
  publication: z.string(),
  date: IssueDate,
  number: z.string().nullable(),
  /** When, ISO 8601. */
  at: z.string(),
})

/**
 * How pages stood on the shelf before their facts were corrected, and what was chosen for a publication and an issue
 * that went with the last page in them: what `takeEditBack` makes so again.
 */
export const StoodBefore = z.object({
  /** The facts of an issue were corrected, or those of a page. */
  edited: z.enum(['issue', 'page']),
  pages: z.array(PageId).max(100_000),
  /** Of the page; null = of an issue's pages none was corrected. */
  label: z.string().max(1000).nullable(),
  publication: z.object({ id: PublicationId, title: Title, policy: Treatments }),
  issue: z.object({ id: IssueId, date: IssueDate, number: IssueNumber, policy: Treatments }),
})

export type Publication = z.infer<typeof Publication>
export type Issue = z.infer<typeof Issue>
export type Page = z.infer<typeof Page>
export type Article = z.infer<typeof Article>
export type StoodBefore = z.infer<typeof StoodBefore>
export type RemovedPage = z.infer<typeof RemovedPage>

/** What happened in the library, told to every window; a window asks again for what it shows of it. */
export const ShelfEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('shelf') }),
  z.object({ kind: z.literal('page'), page: PageId }),
  z.object({ kind: z.literal('records') }),
])
export type ShelfEvent = z.infer<typeof ShelfEvent>

/** The library pane: publications, their issues, an issue's pages, a page's articles. */
export const shelf = {
  publications: procedure.output(z.array(Publication)),
  issues: procedure.input(z.object({ publication: PublicationId })).output(z.array(Issue)),
  pages: procedure.input(z.object({ issue: IssueId })).output(z.array(Page)),
  articles: procedure.input(z.object({ page: PageId })).output(z.array(Article)),
  /**
   * Gives a publication another title; its issues and its house rules stay with it. A title that another one has is
   * refused.
   */
  renamePublication: procedure.input(z.object({ publication: PublicationId, title: Title })).output(z.void()),
  /** Corrects what was guessed at import. Two issues that become the same one are joined. */
  editIssue: procedure
    .input(z.object({ issue: IssueId, publication: Title, date: IssueDate, number: IssueNumber }))
    .output(z.object({ issue: Issue, before: StoodBefore })),
  /** Corrects a page's label, and which issue it is of. */
  editPage: procedure
    .input(
      z.object({
        page: PageId,
        label: z.string().trim().min(1).max(40),
        publication: Title,
        date: IssueDate,
        number: IssueNumber,
      }),
    )
    .output(z.object({ page: Page, before: StoodBefore })),
  /** Lets pages stand where they stood before an edit of facts, and the facts be what they were. */
  takeEditBack: procedure.input(StoodBefore).output(z.void()),
  /** Takes a page off the shelf, with all that was done on it: nothing finds, counts or exports it. */
  removePage: procedure.input(z.object({ page: PageId })).output(z.void()),
  /** Puts a removed page back as it was. */
  putPageBack: procedure.input(z.object({ page: PageId })).output(Page),
  /** The one removed last first. */
  removedPages: procedure.output(z.array(RemovedPage)),
  watch: procedure.output(eventIterator(ShelfEvent)),
}
