import type { Block } from '../block'
import { assign } from './assign'
import type { Guess } from './headline-stories'
import { PaintedFirst } from './painted-first'
import { rank } from './ranks'
import { seriesOf } from './series'
import { textsOf, toStories } from './stories'
import { Vocabulary } from './terms'

/**
 * Gives every block of a page its article. Where a page's headlines were painted before its texts and do not come out even
 * with what the texts tell of themselves, they are dealt out in their order.
 *
 * @param base what has to be taken from a block's `continues` to have its index in `blocks`
 */
export function toArticles(blocks: readonly Block[], base: number): readonly Guess[] {
  const vocabulary = new Vocabulary()
  const series = seriesOf(blocks, base)
  const texts = textsOf(blocks, vocabulary)
  const painted = new PaintedFirst(blocks, texts)
  const before = blocks.map(({ role }) => role)
  let stories: ReturnType<typeof toStories> = toStories(blocks, texts, vocabulary, series, base)
  let guesses = assign(blocks, stories, vocabulary, series)
  if (painted.isPainted && !painted.isEven) {
    const inTurn = painted.stories(vocabulary)
    if (inTurn !== null) {
      for (const [i, block] of blocks.entries()) {
        block.role = before[i] ?? block.role
        block.article = -1
      }
      stories = [...inTurn]
      guesses = assign(blocks, stories, vocabulary, series)
    }
  }
  rank(blocks, stories)
  return guesses
}
