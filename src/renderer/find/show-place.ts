import { type BlockAt, positionOf } from '../../core/find'
import type { DeskPage } from '../desk'
import type { Place } from '../shell'

/**
 * Selects a place in the text that was found in the library, and puts the focus there. Where the text was changed since,
 * the nearest of the same in its block, else its block's beginning. False where the block is no more.
 */
export function showPlace(desk: DeskPage, { article, hit }: Place): boolean {
  if (!hit || article === null) return false
  const at: BlockAt = { article, block: hit.block }
  const start = positionOf(desk.state.doc, at)
  if (start === null) return false
  const { textContent } = desk.state.doc.resolve(start).parent
  const from = nearest(textContent, hit.text, hit.from)
  desk.select(start + (from ?? 0), start + (from === null ? 0 : from + hit.text.length), true)
  return true
}

/** Where `text` stands nearest to an offset; null = nowhere. */
function nearest(within: string, text: string, offset: number): number | null {
  if (within.startsWith(text, offset)) return offset
  const before = within.lastIndexOf(text, offset)
  const after = within.indexOf(text, offset)
  if (before < 0 || after < 0) return before < 0 ? (after < 0 ? null : after) : before
  return offset - before <= after - offset ? before : after
}
