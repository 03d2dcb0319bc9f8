import type { LibraryClient } from '../../core/contract'
import type { DeskPage } from '../desk'
import type { Place } from '../shell'
import { nextToPass, type Passed, roundFrom } from './passing'

/** Where the issue goes on, round about: a page with an article that is not as far; null = none has. */
export async function nextPage(
  library: Pick<LibraryClient, 'review' | 'shelf'>,
  { page: { id: here }, issue: { id: issue } }: DeskPage['opened'],
  wanted: Passed,
): Promise<Place | null> {
  const [pages, sums] = await Promise.all([library.shelf.pages({ issue }), library.review.ofIssue({ issue })])
  const at = pages.findIndex(({ id }) => id === here)
  for (const { id: page } of roundFrom(pages, at)) {
    const sum = sums.find(({ id }) => id === page)?.states
    if (sum && sum.unread + sum.progress + sum.problem + (wanted === 'validated' ? sum.proofread : 0) === 0)
      continue
    const [articles, review] = await Promise.all([
      library.shelf.articles({ page }),
      library.review.page({ page }),
    ])
    const states = new Map(review.articles.map((one) => [one.article, one]))
    const ids = articles.map(({ id }) => id)
    const article = nextToPass(ids, states, wanted, -1)
    if (article !== null) return { page, article }
  }
  return null
}
