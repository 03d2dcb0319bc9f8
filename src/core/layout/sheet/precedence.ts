import type { Box } from '../../text'

/** More blocks than a page has; beyond it they are read from top to bottom. */
const most = 100

/**
 * Boxes that no cut parts, in reading order: a topological sort. One comes before another if it stands above it in the
 * same column, or left of it with nothing between that spans both.
 *
 * T. M. Breuel, "High Performance Document Layout Analysis" (SDIUT 2003).
 *
 * @param region indices into `boxes`
 */
export function byPrecedence(region: readonly number[], boxes: readonly Box[]): readonly number[] {
  const rest = region.toSorted((i, j) => (boxes[i]?.y ?? 0) - (boxes[j]?.y ?? 0) || i - j)
  if (rest.length < 2 || rest.length > most) return rest
  const before = rest.map((i) => rest.map((j) => i !== j && precedes(i, j, rest, boxes)))
  const waits = rest.map((_, n) => before.filter((row) => row[n]).length)
  const told = new Uint8Array(rest.length)
  const order: number[] = []
  while (order.length < rest.length) {
    // Where two wait for each other, the higher one goes first.
    let next = -1
    for (let n = 0; n < rest.length; n++)
      if (!told[n] && (next < 0 || (waits[n] ?? 0) < (waits[next] ?? 0))) next = n
    told[next] = 1
    order.push(rest[next] ?? 0)
    for (let n = 0; n < rest.length; n++) if (before[next]?.[n]) waits[n] = (waits[n] ?? 0) - 1
  }
  return order
}

function precedes(i: number, j: number, all: readonly number[], boxes: readonly Box[]): boolean {
  const a = boxes[i]
  const b = boxes[j]
  if (!a || !b) return false
  if (overlap(a, b)) return middle(a) < middle(b)
  if (a.x > b.x) return false
  const top = Math.min(middle(a), middle(b))
  const bottom = Math.max(middle(a), middle(b))
  return !all.some((k) => {
    const c = boxes[k]
    return c !== undefined && middle(c) > top && middle(c) < bottom && overlap(a, c) && overlap(c, b)
  })
}

const middle = ({ y, height }: Box) => y + height / 2

/** They stand above each other by more than a hair. */
function overlap(a: Box, b: Box): boolean {
  const shared = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  return shared > Math.min(a.width, b.width) * 0.15
}
