import type { Box } from '../text'
import type { ColumnBlock } from './column-blocks'

/** From this size on, in ems of the running text, type is a headline's. */
const headlineType = 1.2

/**
 * The blocks' boxes, those of headlines stretched to both sides as far as nothing stands beside them: a headline opens
 * all the columns below it, however short it is. Towards another headline it is not: nobody knows where between the two
 * the one's columns end.
 */
export function stretched(blocks: readonly ColumnBlock[], em: number): readonly Box[] {
  const boxes = blocks.map(({ box }) => box)
  const headlines = blocks.filter((block) => block.em >= em * headlineType)
  if (headlines.length > most) return boxes
  const left = boxes.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY)
  const right = boxes.reduce((most, { x, width }) => Math.max(most, x + width), 0)
  return blocks.map(({ box, em: own }) => {
    if (own < em * headlineType) return box
    let from = left
    let to = right
    for (const { box: other, em: type } of blocks) {
      const shared = Math.min(box.y + box.height, other.y + other.height) - Math.max(box.y, other.y)
      if (shared <= em * touch) continue
      const end = other.x + other.width
      const white = type < em * headlineType ? em : Number.POSITIVE_INFINITY
      if (end <= box.x + em) from = Math.max(from, Math.min(box.x, end + white))
      if (other.x >= box.x + box.width - em) to = Math.min(to, Math.max(box.x + box.width, other.x - white))
    }
    return { ...box, x: from, width: to - from }
  })
}

/** More headlines than any page has. */
const most = 300

/** How far a block may reach into a headline's rows without standing beside it, in em: pages lie askew. */
const touch = 0.35
