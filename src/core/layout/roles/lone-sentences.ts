import type { Block } from '../block'
import { announcesNames } from '../cues/items'
import { opensArticle } from '../cues/openings'
import { isIndented } from '../rows/between-places'

/** One sentence of a row or two that opens no article. */
export function isAlone(block: Block): boolean {
  return (
    block.role === 'body' &&
    block.continues === null &&
    !block.unfinished &&
    block.rows.length <= 2 &&
    // What stands in is a paragraph of running text.
    !block.rows.slice(0, 1).some(isIndented) &&
    block.tape.text.length <= 80 &&
    sentences(block.tape.text) <= 1 &&
    !opensArticle(block.tape.text) &&
    !announcesNames(block.tape.text)
  )
}

export function sentences(text: string): number {
  let count = 0
  for (const char of text) if (char === '。' || char === '！' || char === '？') count++
  return count
}
