import { z } from 'zod'
import { ArticleId, PageId } from './ids'
import { procedure } from './trouble'

export const Hit = z.object({
  page: PageId,
  article: ArticleId,
  publication: z.string(),
  date: z.string().nullable(),
  label: z.string(),
  headline: z.string(),
  /** The first place: the text around it and where the query stands in it (UTF-16, half-open). */
  excerpt: z.object({ text: z.string(), from: z.int(), to: z.int() }),
})
export type Hit = z.infer<typeof Hit>

export const search = {
  /** Articles whose text holds the query, exactly as a substring (case folded); best first. */
  articles: procedure
    .input(z.object({ query: z.string().min(1).max(200), limit: z.int().min(1).max(200) }))
    .output(z.object({ total: z.int(), hits: z.array(Hit) })),
}
