import type { Block } from '../block'
import type { Near } from './near'
import type { Story } from './stories'

/**
 * Gives headlines to stories that know which are theirs. What has no shadow on such a page stands where it was set: above
 * its text, or inside it; several such lines between two articles are subheads that were painted behind the text above.
 *
 * @returns whether the stories know
 */
export function toldByPaint(blocks: readonly Block[], stories: readonly Story[], near: Near): boolean {
  const told = new Map(stories.flatMap(({ headlines }, n) => headlines.map((i) => [i, n] as const)))
  if (told.size === 0) return false
  for (const [i, line] of blocks.entries()) {
    if (line.role !== 'headline') continue
    const [before, after] = [near.before[i] ?? null, near.after[i] ?? null]
    const behind = before !== null && before !== after && !line.shadowed && hasCompany(blocks, i)
    line.article = told.get(i) ?? (behind ? before : (after ?? before)) ?? -1
    if (behind) line.role = 'subhead'
  }
  return true
}

/** Another line without a shadow stands right above or below, which may have been told of already. */
function hasCompany(blocks: readonly Block[], i: number): boolean {
  const isPlain = (block: Block | undefined) =>
    (block?.role === 'headline' || block?.role === 'subhead') && !block.shadowed
  return isPlain(blocks[i - 1]) || isPlain(blocks[i + 1])
}
