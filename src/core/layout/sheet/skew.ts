import type { Box } from '../../text'
import { median } from './type-size'

// In ems of the page's running text.
/** Lines of one column begin so near to each other, turned or not. */
const sameEdge = 0.6
/** How far apart two lines are that are compared: near ones tell little, far ones may be of two columns. */
const nearest = 4
const farthest = 14

/** Lines below one that are looked at. */
const most = 12
/** Fewer pairs of lines tell nothing. */
const fewest = 24
/** To the right for each pixel down: what is less is level (0.15°), what is more is no scan that was laid on askew (3°). */
const least = 0.0026
const steepest = 0.052

/**
 * How to turn the boxes of a page back that was scanned askew: the left edges of its columns tell how far. A level page's
 * boxes come back as they are.
 *
 * @param lines the boxes of its lines
 * @param em the size of its running text
 */
export function levelling(lines: readonly Box[], em: number): (box: Box) => Box {
  const slope = slopeOf(lines, em)
  if (Math.abs(slope) < least || Math.abs(slope) > steepest) return (box) => box
  // What is printed level rises or falls by as much as what is printed upright leans.
  return ({ x, y, width, height }) => {
    const high = slope < 0 ? x : x + width
    const lean = Math.min(Math.abs(slope) * width, height * 0.6)
    return { x: x - slope * y, y: y + slope * high, width, height: height - lean }
  }
}

/** How far to the right the columns' edges run for each unit down; 0 = nobody knows. */
function slopeOf(lines: readonly Box[], em: number): number {
  const columns = new Map<number, Box[]>()
  for (const box of lines.toSorted((a, b) => a.y - b.y)) {
    const at = Math.floor(box.x / (em * 2))
    const own = columns.get(at)
    if (own) own.push(box)
    else columns.set(at, [box])
  }
  const slopes: number[] = []
  for (const own of columns.values())
    for (const [n, box] of own.entries())
      for (const other of own.slice(n + 1, n + 1 + most)) {
        const down = other.y - box.y
        if (down > em * farthest) break
        if (down >= em * nearest && Math.abs(other.x - box.x) < em * sameEdge)
          slopes.push((other.x - box.x) / down)
      }
  return slopes.length < fewest ? 0 : median(slopes)
}
