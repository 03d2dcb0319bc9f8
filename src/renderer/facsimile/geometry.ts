import type { ScanBox, ScanLine } from '../../core/contract'
import { isUpright } from '../../core/text'

/** A point of a sheet, in the units of its boxes, from its top left corner. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A click this many line heights beside a line still means it. */
const reach = 1.5

/** The line of a sheet that a point lies in, or else the nearest one; null = none is near. */
export function lineAtPoint(lines: readonly ScanLine[], sheet: number, point: Point): ScanLine | null {
  let best: ScanLine | null = null
  let least = Number.POSITIVE_INFINITY
  for (const line of lines) {
    const { box } = line
    if (line.sheet !== sheet || !box) continue
    const away = distance(box, point)
    const thickness = Math.min(box.width, box.height)
    if (away > thickness * reach) continue
    // Where lines overlap, the one whose middle is nearer.
    const score = away * 1000 + fromMiddle(box, point)
    if (score < least) {
      least = score
      best = line
    }
  }
  return best
}

/** The offset in a line's text (UTF-16 units) that a point means: by the box of its piece, else by the line's own. */
export function offsetAtPoint(line: ScanLine, length: number, point: Point): number {
  let piece: { readonly from: number; readonly to: number; readonly box: ScanBox } | null = null
  let least = Number.POSITIVE_INFINITY
  for (const { from, to, box } of line.words) {
    if (!box) continue
    const away = distance(box, point) * 1000 + fromMiddle(box, point)
    if (away >= least) continue
    least = away
    piece = { from, to, box }
  }
  const { from, to, box } = piece ?? { from: 0, to: length, box: line.box }
  if (!box) return 0
  // The character under the point, so that a click anywhere on it means the place before it.
  const at = from + Math.floor(share(box, point) * (to - from))
  return Math.max(0, Math.min(at, to - 1, length))
}

/** Without boxes a line stands where it stands among the lines of its sheet: 0 = at the top, 1 = at the bottom. */
export function proportionOf(lines: readonly ScanLine[], wanted: number): number | null {
  const sheet = lines.find(({ line }) => line === wanted)?.sheet
  if (sheet === undefined) return null
  const own = lines.filter((line) => line.sheet === sheet)
  const at = own.findIndex(({ line }) => line === wanted)
  return own.length > 1 ? at / (own.length - 1) : 0
}

/** The line at a proportion of a sheet's height; null = the sheet has no lines. */
export function lineAtProportion(lines: readonly ScanLine[], sheet: number, share: number): ScanLine | null {
  const own = lines.filter((line) => line.sheet === sheet)
  return own[Math.max(0, Math.min(own.length - 1, Math.round(share * (own.length - 1))))] ?? null
}

function share(box: ScanBox, { x, y }: Point): number {
  const at = isUpright(box) ? (y - box.y) / box.height : (x - box.x) / box.width
  return Number.isFinite(at) ? Math.max(0, Math.min(at, 1)) : 0
}

function distance({ x, y, width, height }: ScanBox, point: Point): number {
  return Math.max(x - point.x, point.x - x - width, y - point.y, point.y - y - height, 0)
}

function fromMiddle({ x, y, width, height }: ScanBox, point: Point): number {
  return Math.hypot(x + width / 2 - point.x, (y + height / 2 - point.y) * (width / Math.max(height, 1)))
}
