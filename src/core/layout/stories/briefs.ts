import type { Block } from '../block'
import { isOfBriefs } from '../cues/column-names'
import { isBullet } from '../cues/items'
import { opensArticle, saysOnWhatDay } from '../cues/openings'

/**
 * The items of brief news, each with its column: paragraphs right below the column's name that begin alike, with one
 * bullet, as news does or with the day, and have no headlines, but perhaps who wrote them. A column's items are one article.
 */
export function briefsIn(blocks: readonly Block[]): ReadonlyMap<number, number> {
  const briefs = new Map<number, number>()
  for (const [column, { role, tape }] of blocks.entries())
    if (role === 'column' && isOfBriefs(tape.text))
      for (const item of itemsBelow(blocks, column)) briefs.set(item, column)
  return briefs
}

function itemsBelow(blocks: readonly Block[], column: number): number[] {
  const items: number[] = []
  const first = blocks[column + 1]?.tape.text ?? ''
  for (let i = column + 1; i < blocks.length; i++) {
    const block = blocks[i]
    if (block?.role === 'signature') continue
    if (block?.role !== 'body') break
    if (beginAlike(first, block.tape.text)) items.push(i)
    else {
      // News of two paragraphs is an article of its own, whose headline was painted elsewhere.
      if (items.at(-1) === i - 1 && opensArticle(first)) items.pop()
      break
    }
  }
  return items
}

function beginAlike(first: string, text: string): boolean {
  if (isBullet(first)) return text[0] === first[0]
  return [opensArticle, saysOnWhatDay].some((opens) => opens(first) && opens(text))
}
