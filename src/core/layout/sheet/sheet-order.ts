import type { Box } from '../../text'
import { type Band, opensArticles, tornBy } from './bands'
import { type ColumnBlock, columnBlocks, type Printed } from './column-blocks'
import { byPrecedence } from './precedence'
import { stretched } from './stretched'
import { median } from './type-size'

/**
 * The order in which a sheet's lines are read: an XY-cut. The sheet is cut along the white stretches that run through
 * it whole, again and again; what lies above or left of a cut is read first.
 *
 * G. Nagy, S. Seth, "Hierarchical Representation of Optically Scanned Documents" (ICPR 1984); the order of the cuts
 * after J.-L. Meunier, "Optimized XY-Cut for Determining a Page Reading Order" (ICDAR 2005), and a newspaper's habits:
 * a wide band across the sheet parts articles and comes first; then gutters part columns; then a narrow band sets what
 * spans several columns (a headline) apart from them. What is cut are blocks of lines (column-blocks.ts), headlines as
 * wide as the columns they stand over (stretched.ts); what no cut parts goes by precedence (precedence.ts).
 *
 * @param photos what is no text and no white either
 * @returns the stretches of columns and the headlines, in reading order; each holds its indices into `lines`, from top
 * to bottom
 */
export function readingRegions(
  lines: readonly Printed[],
  photos: readonly Box[] = [],
): readonly (readonly number[])[] {
  const em = median(lines.map((line) => line.em))
  const framed = photos.map((box): ColumnBlock => ({ lines: [], box, em }))
  const own = [...columnBlocks(lines), ...framed]
  const boxes = stretched(own, em)
  const regions: (readonly number[])[] = []
  const pending: (readonly number[])[] = [[...own.keys()]]
  for (let next = pending.pop(); next; next = pending.pop()) {
    const region = next
    const told = toldOf(region, boxes, own, em)
    const parts = region.length > 1 ? cut(region, boxes, em, told) : null
    // The last part waits at the bottom of the stack.
    if (parts) pending.push(...parts.toReversed())
    else regions.push(...byPrecedence(region, boxes).map((at) => own[at]?.lines ?? []))
  }
  return regions.filter((region) => region.length > 0)
}

/** What the blocks above and below a band tell of it. */
interface Told {
  /** How many columns it tears. */
  readonly torn: (band: Band) => number
  readonly opens: (band: Band) => boolean
}

/** A sheet has fewer blocks; each is looked at for each band. */
const mostBlocks = 1500

function toldOf(
  region: readonly number[],
  boxes: readonly Box[],
  own: readonly ColumnBlock[],
  em: number,
): Told {
  if (region.length > mostBlocks) return { torn: () => 0, opens: () => false }
  return {
    torn: (band) => tornBy(band, region, boxes, own, em),
    opens: (band) => opensArticles(band, region, boxes, own, em),
  }
}

// In ems of the sheet's running text.
const wideBand = 1.1
/** Where articles begin right below it. */
const openingBand = 0.5
const gutter = 0.55
/** Lines of a page that lies askew reach a little into the white above a headline. */
const narrowBand = -0.3

/** The parts that a region falls into, in reading order; null where no cut runs through it. */
function cut(
  region: readonly number[],
  boxes: readonly Box[],
  em: number,
  told: Told,
): readonly (readonly number[])[] | null {
  const bands = gaps(region, boxes, 'y', em * narrowBand)
  const wide = bands.filter(
    (band) =>
      (band.width >= em * wideBand || (band.width >= em * openingBand && told.opens(band))) &&
      told.torn(band) === 0,
  )
  if (wide.length) return partition(region, boxes, 'y', wide)
  const gutters = gaps(region, boxes, 'x', em * gutter)
  if (gutters.length) return partition(region, boxes, 'x', gutters)
  return underHeadline(region, boxes, bands, em, told) ?? besideWidest(region, boxes, bands)
}

/** Bands that are tried from either side: a page has fewer. */
const mostBands = 60

/** The first narrow band below which, or else the last one above which, columns show: one that tears none, if any. */
function underHeadline(
  region: readonly number[],
  boxes: readonly Box[],
  all: readonly Band[],
  em: number,
  told: Told,
): readonly (readonly number[])[] | null {
  const tried = all.length > mostBands * 2 ? [...all.slice(0, mostBands), ...all.slice(-mostBands)] : all
  const whole = tried.filter((band) => told.torn(band) === 0)
  const bands = whole.length > 0 ? whole : all
  const inColumns = (part: readonly number[] | undefined) =>
    part !== undefined && part.length > 1 && gaps(part, boxes, 'x', em * gutter).length > 0
  for (const band of bands.slice(0, mostBands)) {
    const parts = partition(region, boxes, 'y', [band])
    if (inColumns(parts[1])) return parts
  }
  for (const band of bands.slice(-mostBands).toReversed()) {
    const parts = partition(region, boxes, 'y', [band])
    if (inColumns(parts[0])) return parts
  }
  return null
}

/** Where columns stand above and below what spans them: the band at the widest box. */
function besideWidest(
  region: readonly number[],
  boxes: readonly Box[],
  bands: readonly Band[],
): readonly (readonly number[])[] | null {
  let widest: Box | null = null
  for (const at of region) {
    const box = boxes[at]
    if (box && (!widest || box.width > widest.width)) widest = box
  }
  const at = widest && bands.find((gap) => gap.end >= widest.y)
  return at ? partition(region, boxes, 'y', [at]) : null
}

type Axis = 'x' | 'y'

const startOf = (box: Box, axis: Axis) => (axis === 'x' ? box.x : box.y)
const endOf = (box: Box, axis: Axis) => (axis === 'x' ? box.x + box.width : box.y + box.height)

/** The white stretches between the boxes' shadows on an axis that are at least as wide as `least`. */
function gaps(region: readonly number[], boxes: readonly Box[], axis: Axis, least: number): readonly Band[] {
  const sorted = region
    .flatMap((at) => boxes[at] ?? [])
    .toSorted((a, b) => startOf(a, axis) - startOf(b, axis))
  const found: Band[] = []
  let reached = Number.POSITIVE_INFINITY
  for (const box of sorted) {
    const start = startOf(box, axis)
    if (start - reached > least) found.push({ end: start, width: start - reached })
    reached = reached === Number.POSITIVE_INFINITY ? endOf(box, axis) : Math.max(reached, endOf(box, axis))
  }
  return found
}

function partition(
  region: readonly number[],
  boxes: readonly Box[],
  axis: Axis,
  at: readonly Band[],
): readonly (readonly number[])[] {
  const parts: number[][] = Array.from({ length: at.length + 1 }, () => [])
  for (const index of region) {
    const box = boxes[index]
    const part = box ? gapsBefore(at, startOf(box, axis)) : 0
    parts[part]?.push(index)
  }
  return parts
}

/** How many of the gaps, which stand in order, end at `start` or before it. */
function gapsBefore(at: readonly Band[], start: number): number {
  let low = 0
  let high = at.length
  while (low < high) {
    const half = (low + high) >> 1
    if ((at[half]?.end ?? 0) <= start) low = half + 1
    else high = half
  }
  return low
}
