import { z } from 'zod'
import { ArticleId, PageId } from './ids'
import { procedure } from './trouble'

/** A part of an article that is printed on more than one page. */
export const Part = z.object({
  page: PageId,
  article: ArticleId,
  label: z.string(),
  /** '' = it has none. */
  headline: z.string(),
})
export type Part = z.infer<typeof Part>

export const Continuation = z.object({
  article: ArticleId,
  /** The part that it goes on from; null = it starts here. */
  from: Part.nullable(),
  /** The parts that go on from it. */
  on: z.array(Part),
})
export type Continuation = z.infer<typeof Continuation>

/** Articles that go on from page to page. Which one an article goes on from stands in its page's document. */
export const structure = {
  /** Of the page's articles those that go on, or come from elsewhere. */
  continuations: procedure.input(z.object({ page: PageId })).output(z.array(Continuation)),
  /** Marks an article of another page as going on with one; null = it starts where it is. An operation of that page. */
  goOn: procedure
    .input(
      z.object({
        page: PageId,
        article: ArticleId,
        from: z.object({ page: PageId, article: ArticleId }).nullable(),
      }),
    )
    .output(z.void()),
}
