import type { Block } from '../block'
import { isColumnOfOpinions, isDepartment, isOfBriefs, isRubric } from '../cues/column-names'
import { isBullet, isCounted } from '../cues/items'
import { isSalutation } from '../cues/notices'
import { opensArticle } from '../cues/openings'
import { isOfOtherPage } from '../cues/page-marks'

/** What a column is called, above its headline: one of opinions, or a place of its own on the page. */
export function columnNames(blocks: readonly Block[]): void {
  for (const [i, block] of blocks.entries())
    if (block.role === 'headline' && !block.rows[0]?.place && isColumnName(blocks, i)) block.role = 'column'
}

function isColumnName(blocks: readonly Block[], i: number): boolean {
  const [block, next] = [blocks[i], blocks[i + 1]]
  if (!block) return false
  const { text } = block.tape
  if (next?.role === 'body' && (isOfBriefs(text) || (isDepartment(text) && isCounted(next.tape.text))))
    return true
  // An engine ranks it below the headline that it stands above.
  if (block.level !== null)
    return next?.role === 'headline' && block.level > (next.level ?? 9) && isDepartment(text)
  if (block.shadowed) {
    const headed = next?.role === 'headline' && next.shadowed
    // What the editors say of a series stands below its name, and above the headline.
    const noted = next?.role === 'note' && blocks[i + 2]?.role === 'headline' && blocks[i + 2]?.shadowed
    return (
      noted === true || (headed && (isDepartment(text) || isColumnOfOpinions(text) || isOfShortPieces(text)))
    )
  }
  // Where headlines stand behind their texts.
  if (next?.role === 'body' && /[时快微短]评$|快语$/u.test(text) && isColumnOfOpinions(text)) return true
  // Behind the text its headline stands first, and who wrote it last.
  if (blocks[i - 1]?.role === 'headline' && next?.role === 'byline' && isColumnOfOpinions(text)) return true
  if (next?.role === 'headline' && (isColumnOfOpinions(text) || isOfShortPieces(text))) return true
  if (next && next.role !== 'body' && isDepartment(text)) return true
  if (next && isSalutation(next.tape.text) && isRubric(text)) return true
  if (next && isBullet(next.tape.text) && isOfShortPieces(text)) return true
  return isBelowLateHeadline(blocks, i, text)
}

const isOfShortPieces = (text: string) => isRubric(text) || isOfBriefs(text)

/** A short line between a headline that stands behind its text and the news below: the column that the text stood in. */
function isBelowLateHeadline(blocks: readonly Block[], i: number, text: string): boolean {
  const [above, headline, below] = [blocks[i - 2], blocks[i - 1], blocks[i + 1]]
  if (headline?.role !== 'headline' || !below || !opensArticle(below.tape.text)) return false
  if (above?.role !== 'body' && above?.role !== 'signature') return false
  return isDepartment(text) || isRubric(text) || (headline.shadowed && /^\p{Script=Han}{2,6}$/u.test(text))
}

/** What the page's other pages hold, line by line below its name: 夜校晚晚满座 3版. */
export function contents(blocks: readonly Block[]): void {
  let inside = false
  for (const block of blocks) {
    inside = /导读$/u.test(block.tape.text) || (inside && block.line && isOfOtherPage(block.tape.text))
    if (inside && block.role === 'headline') block.role = isOfOtherPage(block.tape.text) ? 'other' : 'column'
  }
}
