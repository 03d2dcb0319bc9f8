import type { Box } from '../../text'
import type { ColumnBlock } from './column-blocks'
import { extent } from './extent'

/** From this size on, in ems of the running text, type is a headline's. */
const headlineType = 1.2
// In ems of the running text.
/** How far a block may reach into a headline's rows without standing beside it: pages lie askew. */
const touch = 0.35
/** The columns of one article begin at one height. */
const level = 0.9
/** How far below its headline, with kicker, deck and byline between, an article's text begins at most. */
const deepest = 9
/** More headlines than any page has. */
const most = 300

/**
 * The blocks' boxes, those of headlines stretched to both sides as far as nothing stands beside them: a headline opens
 * all the columns below it, however short it is. Towards another headline it is not, for nobody knows where between the
 * two the one's columns end; nor over columns that begin at another height than those right below it.
 */
export function stretched(blocks: readonly ColumnBlock[], em: number): readonly Box[] {
  const boxes = blocks.map(({ box }) => box)
  const isHeadline = (block: ColumnBlock) => block.em >= em * headlineType
  if (blocks.filter(isHeadline).length > most) return boxes
  const sheet = extent(boxes)
  const running = blocks.filter((block) => !isHeadline(block)).map(({ box }) => box)
  return blocks.map((block) => {
    const { box } = block
    if (!isHeadline(block)) return box
    let from = sheet.x
    let to = sheet.x + sheet.width
    for (const other of blocks) {
      const { box: near } = other
      const shared = Math.min(bottomOf(box), bottomOf(near)) - Math.max(box.y, near.y)
      if (shared <= em * touch) continue
      const white = isHeadline(other) ? Number.POSITIVE_INFINITY : em
      const end = near.x + near.width
      if (end <= box.x + em) from = Math.max(from, Math.min(box.x, end + white))
      if (near.x >= box.x + box.width - em) to = Math.min(to, Math.max(box.x + box.width, near.x - white))
    }
    const own = running.filter((near) => isBelow(near, box, em) && covers(box, near))
    const top = own.reduce((least, { y }) => Math.min(least, y), Number.POSITIVE_INFINITY)
    for (const near of running) {
      if (!isBelow(near, box, em) || covers(box, near) || hasAbove(near, running, box, em)) continue
      if (Math.abs(near.y - top) <= em * level) continue
      if (near.x >= box.x + box.width - em) to = Math.min(to, Math.max(box.x + box.width, near.x - em))
      else if (near.x + near.width <= box.x + em)
        from = Math.max(from, Math.min(box.x, near.x + near.width + em))
    }
    // Where something stands in the way, it reaches as far as the columns that it opens.
    const opened = running.filter((near) => isBelow(near, box, em) && Math.abs(near.y - top) <= em * level)
    const within = opened.filter((near) => near.x >= from - em && near.x + near.width <= to + em)
    const under = extent([box, ...within])
    const left = from > sheet.x ? under.x : from
    const right = to < sheet.x + sheet.width ? under.x + under.width : to
    return { ...box, x: left, width: right - left }
  })
}

const bottomOf = ({ y, height }: Box) => y + height

function isBelow(near: Box, box: Box, em: number): boolean {
  return near.y >= bottomOf(box) - em * touch && near.y < bottomOf(box) + em * deepest
}

/** Whether some of a block stands under the headline itself. */
function covers(box: Box, near: Box): boolean {
  return Math.min(box.x + box.width, near.x + near.width) > Math.max(box.x, near.x)
}

/** Whether another block stands between a block and the headline's rows. */
function hasAbove(near: Box, running: readonly Box[], box: Box, em: number): boolean {
  return running.some((other) => isBelow(other, box, em) && other.y + em / 2 < near.y && covers(other, near))
}
