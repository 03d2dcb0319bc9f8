import type { Box } from '../../text'
import { extent } from './extent'

/** A printed line's place, and the size of its type in the same unit. */
export interface Printed {
  readonly box: Box
  readonly em: number
}

/** Lines that stand below each other in one column, from top to bottom, and the box around them. */
export interface ColumnBlock {
  readonly lines: readonly number[]
  readonly box: Box
  readonly em: number
}

// In ems of the larger of two lines.
/** White between two lines of one block. */
const widestLead = 1.4
/** By how much the type of two lines of one block may differ. */
const alike = 1.22
/** By how much a deck's type is larger than running text. */
const larger = 1.08
/** Of its width, how much of the narrower line stands over or under the other. */
const over = 0.5

/** How far apart two lines of one column begin at most. */
const indent = 2.5
/** How far a line may hang over the edge of its column. */
const hanging = 1.1
/** Of a block's lines, how many may do so. */
const fewEdges = 0.1
/** Of fewer lines nobody knows where the edge is. */
const fewestEdges = 4

/** More lines than begin in reach of another on any page. */
const most = 300

/**
 * Puts lines together that stand right below each other in the same type, and only below each other: a line over two
 * others stands over columns.
 *
 * Each line is compared with those whose tops lie in reach: time in proportion to the lines, but for their sorting.
 */
export function columnBlocks(lines: readonly Printed[]): readonly ColumnBlock[] {
  const order = [...lines.keys()].sort((a, b) => topOf(lines, a) - topOf(lines, b))
  const below: number[][] = lines.map(() => [])
  const above: number[][] = lines.map(() => [])
  const tallest = lines.reduce((most, { em }) => Math.max(most, em), 0)
  for (const [n, i] of order.entries()) {
    const one = lines[i]
    if (!one) continue
    for (let m = n + 1; m < Math.min(order.length, n + most); m++) {
      const j = order[m] ?? 0
      const two = lines[j]
      if (!two || two.box.y > bottomOf(one) + tallest * widestLead) break
      if (!isUnder(two, one)) continue
      // What stands between the two hides them from each other.
      const hidden = below[i]?.some((k) => {
        const between = lines[k]
        return between !== undefined && isUnder(two, between)
      })
      if (hidden) continue
      below[i]?.push(j)
      above[j]?.push(i)
    }
  }
  const taken = new Uint8Array(lines.length)
  const blocks: ColumnBlock[] = []
  for (const first of order) {
    if (taken[first]) continue
    const own: number[] = []
    for (let at: number | undefined = first; at !== undefined && !taken[at]; ) {
      taken[at] = 1
      own.push(at)
      const [next, another]: number[] = below[at] ?? []
      const single: boolean = next !== undefined && another === undefined && above[next]?.length === 1
      at = single && next !== undefined && follows(lines, at, next) ? next : undefined
    }
    blocks.push(toBlock(lines, own))
  }
  return blocks
}

function isUnder(two: Printed, one: Printed): boolean {
  if (two.box.y + two.box.height / 2 <= bottomOf(one) - one.box.height * 0.25) return false
  const shared =
    Math.min(one.box.x + one.box.width, two.box.x + two.box.width) - Math.max(one.box.x, two.box.x)
  // A paragraph's last line of three characters, and the next one's first line, indented by two.
  const oneColumn = Math.abs(one.box.x - two.box.x) <= Math.max(one.em, two.em) * indent
  return shared > (oneColumn ? 0 : Math.min(one.box.width, two.box.width) * over)
}

function follows(lines: readonly Printed[], i: number, j: number): boolean {
  const one = lines[i]
  const two = lines[j]
  if (!one || !two) return false
  const em = Math.max(one.em, two.em)
  if (spans(one, two)) return false
  return em <= Math.min(one.em, two.em) * alike && two.box.y - bottomOf(one) <= em * widestLead
}

/** Whether a line is larger than the one below and reaches out of its column: a deck stands over several. */
export function spans(above: Printed, below: Printed): boolean {
  const out = above.box.x + above.box.width - below.box.x - below.box.width
  return above.em > below.em * larger && out > above.em * hanging
}

function toBlock(lines: readonly Printed[], own: readonly number[]): ColumnBlock {
  const ems = own.map((at) => lines[at]?.em ?? 0).sort((a, b) => a - b)
  const em = ems[ems.length >> 1] ?? 0
  return {
    lines: own,
    box: withoutOverhang(
      own.flatMap((at) => lines[at]?.box ?? []),
      em,
    ),
    em,
  }
}

/**
 * The box around lines, whose sides are where a share of them ends: a mark that hangs over the column's edge, or a line
 * that could not be set closer, reaches into the gutter and makes no column wider.
 */
function withoutOverhang(boxes: readonly Box[], em: number): Box {
  const whole = extent(boxes)
  const share = Math.max(2, Math.ceil(boxes.length * fewEdges))
  if (boxes.length < fewestEdges) return whole
  const inward = (edges: readonly number[]) => {
    const sorted = edges.toSorted((a, b) => a - b)
    const [outermost = 0] = sorted
    const shared = sorted[share - 1] ?? outermost
    return shared - outermost <= em * hanging ? shared - outermost : 0
  }
  const left = inward(boxes.map(({ x }) => x))
  const right = inward(boxes.map(({ x, width }) => -x - width))
  return { ...whole, x: whole.x + left, width: whole.width - left - right }
}

const topOf = (lines: readonly Printed[], at: number) => lines[at]?.box.y ?? 0
const bottomOf = ({ box }: Printed) => box.y + box.height
