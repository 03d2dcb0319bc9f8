import { z } from 'zod'
import { ArticleId, IssueId, PageId } from './ids'
import { procedure } from './trouble'

const around = {
  publication: z.string(),
  date: z.string().nullable(),
  number: z.string().nullable(),
}

/** Somewhere to go, with what it is called by. */
export const NamedPlace = z.discriminatedUnion('kind', [
  /** `page` is the issue's first. */
  z.object({ kind: z.literal('issue'), issue: IssueId, page: PageId, ...around }),
  z.object({ kind: z.literal('page'), page: PageId, label: z.string(), ...around }),
  z.object({
    kind: z.literal('article'),
    page: PageId,
    article: ArticleId,
    headline: z.string(),
    label: z.string(),
    ...around,
  }),
])
export type NamedPlace = z.infer<typeof NamedPlace>

/** Issues, pages and articles by what they are called; the text itself is searched by `search`. */
export const places = {
  /** Those whose name holds every word of `query`, case folded: issues, then pages, then articles, the newest first. */
  named: procedure
    .input(z.object({ query: z.string().trim().min(1).max(200), limit: z.int().min(1).max(50) }))
    .output(z.array(NamedPlace)),
}
