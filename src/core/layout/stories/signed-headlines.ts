import type { Block } from '../block'
import { seriesOf } from './series'

/** A line behind a text and above a byline that no text follows: it heads the text above, by an author of its own. */
export function isLateAndSigned(blocks: readonly Block[], i: number): boolean {
  return (
    blocks[i]?.role === 'headline' &&
    blocks[i - 1]?.role === 'body' &&
    blocks[i + 1]?.role === 'byline' &&
    blocks[i + 2]?.role !== 'body'
  )
}

/**
 * Where subheads stand behind their sections, an article's last one stands right above the next article: it is the
 * former's where the latter has a headline of its own behind it.
 *
 * @param stories for each block the article whose text stands before it; null = none
 */
export function closeSections(blocks: readonly Block[], stories: readonly (number | null)[]): void {
  const headed = new Set(blocks.flatMap(({ article }, i) => (isLateAndSigned(blocks, i) ? [article] : [])))
  if (headed.size === 0) return
  const series = seriesOf(blocks)
  for (const [i, block] of blocks.entries()) {
    const before = stories[i] ?? null
    const below = blocks[i + 1]
    if (block.role !== 'headline' || before === null || below?.role !== 'body') continue
    if (series.has(i) && headed.has(below.article) && before !== below.article) block.article = before
  }
}
