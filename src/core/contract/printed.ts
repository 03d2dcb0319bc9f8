import { z } from 'zod'
import { ArticleId, PageId } from './ids'
import { mostHits } from './search'
import { procedure } from './trouble'

/** What a place of a text was in its source. */
const PrintedPlace = z.object({
  /** 1-based source line, and UTF-16 units into its text, half-open. */
  line: z.int().positive(),
  from: z.int().nonnegative(),
  to: z.int().nonnegative(),
  /** Of the source line's text. */
  length: z.int().nonnegative(),
})
export type PrintedPlace = z.infer<typeof PrintedPlace>

/** Where places that were found in texts stand in their sources, and so on their scans. */
export const printed = {
  /** In the order of `places`; null = it came from no line. All are null where the page is at another version by now. */
  places: procedure
    .input(
      z.object({
        page: PageId,
        version: z.int().nonnegative(),
        places: z
          .array(
            z.object({
              article: ArticleId,
              block: z.int().nonnegative(),
              from: z.int().nonnegative(),
              to: z.int().nonnegative(),
            }),
          )
          .max(mostHits),
      }),
    )
    .output(z.array(PrintedPlace.nullable())),
}
