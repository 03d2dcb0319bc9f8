import type { ArticleId, Review, ReviewState } from '../../core/contract'

/** What an article is once somebody has read it to its end. */
export type Passed = Extract<ReviewState, 'proofread' | 'validated'>

const reached: Readonly<Record<Passed, readonly ReviewState[]>> = {
  proofread: ['proofread', 'validated'],
  validated: ['validated'],
}

/** Whether an article is as far as that, or further. */
export function isPassed(state: ReviewState | undefined, wanted: Passed): boolean {
  return state !== undefined && reached[wanted].includes(state)
}

/**
 * The next article of a page that is not as far yet: after a number, else from the page's beginning; null = all are.
 *
 * @param articles the page's, in their order
 * @param states those that are not there are unread
 * @param after from 0; -1 = from the beginning
 */
export function nextToPass(
  articles: readonly ArticleId[],
  states: ReadonlyMap<ArticleId, Pick<Review, 'state'>>,
  wanted: Passed,
  after: number,
): ArticleId | null {
  const open = (article: ArticleId) => !isPassed(states.get(article)?.state, wanted)
  return articles.slice(after + 1).find(open) ?? articles.slice(0, after + 1).find(open) ?? null
}

/** What comes after one in a list, and then what stands before it. Itself is left out; all, where it is not there. */
export function roundFrom<T>(all: readonly T[], at: number): readonly T[] {
  return [...all.slice(at + 1), ...all.slice(0, Math.max(0, at))]
}
