import type { Box } from '../../text'
import { type ColumnBlock, spans } from './column-blocks'

/** A white stretch across a region of the sheet, on one axis. */
export interface Band {
  /** What begins here or behind it lies on its far side. */
  readonly end: number
  readonly width: number
}

// In ems of the sheet's running text.
/** White between two lines of one column. */
const lead = 1.4
/** A line that an engine did not read leaves as much. */
const lostLine = 2.9
/** Lines of one column begin, with an indent, and end so near to each other. */
const sameLeft = 2.5
const sameRight = 1.1
/** By how much the type of two pieces of one column may differ, and where a line is missing between them. */
const alike = 1.22
const same = 1.08

/**
 * How many columns a band tears: text in one type stands right above and right below it in the same column, as no
 * article's end and no headline does. Where lines of all columns stand level, white runs between any two rows.
 *
 * @param boxes the blocks' boxes as they are cut, by their numbers
 * @param own the blocks themselves
 */
export function tornBy(
  { end, width }: Band,
  region: readonly number[],
  boxes: readonly Box[],
  own: readonly ColumnBlock[],
  em: number,
): number {
  const reach = em * lostLine
  if (width > reach) return 0
  const above: number[] = []
  const below: number[] = []
  for (const at of region) {
    const box = boxes[at]
    if (!box) continue
    if (box.y >= end && box.y < end + reach) below.push(at)
    else if (box.y < end && box.y + box.height > end - width - reach) above.push(at)
  }
  return above.filter((a) => below.some((b) => goesOn(own[a], own[b], em))).length
}

function goesOn(upper: ColumnBlock | undefined, lower: ColumnBlock | undefined, em: number): boolean {
  if (!upper || !lower || upper.lines.length === 0 || lower.lines.length === 0) return false
  const ratio = Math.max(upper.em, lower.em) / Math.min(upper.em, lower.em)
  if (ratio > alike || spans(upper, lower)) return false
  const { box: one } = upper
  const { box: two } = lower
  const gap = two.y - one.y - one.height
  const left = Math.abs(one.x - two.x)
  const right = Math.abs(one.x + one.width - two.x - two.width)
  const shared = Math.min(one.x + one.width, two.x + two.width) - Math.max(one.x, two.x)
  if (shared <= 0) return false
  if (gap <= em * lead) return left <= em * sameLeft
  const tall = upper.lines.length > 1 && lower.lines.length > 1
  return tall && ratio <= same && gap <= em * lostLine && left <= em * sameRight && right <= em * sameRight
}

/** From this size on, in ems of the running text, type is a headline's. */
const headlineType = 1.2
/** What begins with a headline begins so near below the band, and a kicker so near above its headline. */
const level = 1.2
/** A kicker has no more lines. */
const longestKicker = 2

/**
 * Whether articles begin right below a band: a headline stands there, with a kicker above it or not, and beside it
 * others or photos, but no text.
 */
export function opensArticles(
  { end }: Band,
  region: readonly number[],
  boxes: readonly Box[],
  own: readonly ColumnBlock[],
  em: number,
): boolean {
  const isHeadline = (at: number) => (own[at]?.em ?? 0) >= em * headlineType && own[at]?.lines.length !== 0
  const top = region.filter((at) => {
    const y = boxes[at]?.y ?? Number.NEGATIVE_INFINITY
    return y >= end && y < end + em * level
  })
  const heads = region.filter((at) => isHeadline(at) && (boxes[at]?.y ?? 0) >= end)
  const leads = (at: number) =>
    (own[at]?.lines.length ?? 0) <= longestKicker && heads.some((head) => isAbove(boxes[at], boxes[head], em))
  return (
    top.every((at) => own[at]?.lines.length === 0 || isHeadline(at) || leads(at)) &&
    top.some((at) => isHeadline(at) || (own[at]?.lines.length !== 0 && leads(at)))
  )
}

function isAbove(box: Box | undefined, head: Box | undefined, em: number): boolean {
  if (!box || !head) return false
  const gap = head.y - box.y - box.height
  const shared = Math.min(box.x + box.width, head.x + head.width) - Math.max(box.x, head.x)
  return shared > 0 && gap > -em && gap < em * level
}
