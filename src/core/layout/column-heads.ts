import type { Block } from './block'
import { isColumnOfOpinions, isDepartment } from './column-names'
import { opensArticle } from './cues'
import { isOfOtherPage } from './furniture'

/** What a column is called, above its headline: one of opinions, or a place of its own on the page. */
export function columnNames(blocks: readonly Block[]): void {
  for (const [i, block] of blocks.entries()) {
    const next = blocks[i + 1]
    if (block.role !== 'headline' || block.level !== null || block.rows[0]?.place) continue
    const { text } = block.tape
    if (block.shadowed) {
      // What the editors say of a series stands below its name, and above the headline.
      if (next?.role === 'note' && blocks[i + 2]?.role === 'headline' && blocks[i + 2]?.shadowed)
        block.role = 'column'
      continue
    }
    if (next?.role === 'headline' && isColumnOfOpinions(text)) block.role = 'column'
    if (next && next.role !== 'body' && isDepartment(text)) block.role = 'column'
    if (isBelowLateHeadline(blocks, i, text)) block.role = 'column'
  }
}

/** A short line between a headline that stands behind its text and the news below: the column that the text stood in. */
function isBelowLateHeadline(blocks: readonly Block[], i: number, text: string): boolean {
  const [above, headline, below] = [blocks[i - 2], blocks[i - 1], blocks[i + 1]]
  if (!headline?.shadowed || headline.role !== 'headline' || !below || !opensArticle(below.tape.text))
    return false
  if (above?.role !== 'body' && above?.role !== 'signature') return false
  return isDepartment(text) || /^\p{Script=Han}{2,6}$/u.test(text)
}

/** What the page's other pages hold, line by line below its name: 夜校晚晚满座 3版. */
export function contents(blocks: readonly Block[]): void {
  let inside = false
  for (const block of blocks) {
    inside = /导读$/u.test(block.tape.text) || (inside && block.line && isOfOtherPage(block.tape.text))
    if (inside && block.role === 'headline') block.role = isOfOtherPage(block.tape.text) ? 'other' : 'column'
  }
}
