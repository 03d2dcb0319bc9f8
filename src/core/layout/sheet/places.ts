import type { Source } from '../../text'
import { extent } from './extent'
import { gapBelow, headlineType, isBelow, measured, type Printed } from './printed-lines'

/** Where a printed line stands in its column, in ems of the page's running text. */
export interface Place {
  /** 1-based page. */
  readonly page: number
  /** The white between its column's left edge and its beginning. */
  readonly indent: number
  /** The white between its end and its column's right edge. */
  readonly short: number
  /** The white above it, below the line that is read before it; null = that one does not stand above it. */
  readonly gap: number | null
  /** Nothing shows the edges of its column: indent and short mean nothing. */
  readonly alone: boolean
  /**
   * The white between it and the line read before it in the same row; null = that one stands elsewhere, or was painted
   * by itself.
   */
  readonly beside: number | null
  /** The size of its type, 1 = running text. */
  readonly type: number
  /** Its rank among larger types, 1 the largest; null = running text or smaller. */
  readonly rank: number | null
  /** It stands above everything else on its page, or below it. */
  readonly edge: boolean
  /** Its column is set to both edges: a line that ends early was meant to. */
  readonly justified: boolean
  /** It stands right below a photo, and is no wider. */
  readonly underPhoto: boolean
}

/** For each line of a source its place; null where it has none: no box, or too few lines around to tell a column. */
export function placesOf({ lines, pages: sheets = [] }: Source): readonly (Place | null)[] {
  const places: (Place | null)[] = lines.map(() => null)
  const pages = new Map<number, number[]>()
  for (const [at, { text, box, page = 1 }] of lines.entries()) {
    if (!box || !(box.width > 0) || text.trim() === '') continue
    const own = pages.get(page)
    if (own) own.push(at)
    else pages.set(page, [at])
  }
  for (const [page, own] of pages) {
    const printed = measured(lines, own, sheets[page - 1]?.photos ?? [])
    if (printed.length >= fewest) settle(places, page, printed)
  }
  return places
}

/** On fewer lines nothing shows what running text is. */
const fewest = 6

/** Lines that are read one after the other and stand below each other, without a headline between. */
interface Stretch {
  readonly lines: Printed[]
  left: number
  right: number
}

function settle(places: (Place | null)[], page: number, printed: readonly Printed[]): void {
  const stretches: Stretch[] = []
  // What stands above each line: the whole row where an engine cut it in two.
  const above: (Printed | undefined)[] = [undefined]
  for (const [n, line] of printed.entries()) {
    const before = above[n]
    const last = stretches.at(-1)
    const rest = isRestOfRow(line, printed[n - 1])
    above.push(rest && before ? { ...line, box: extent([before.box, line.box]) } : line)
    if (last && before && (rest || isBelow(line, before))) last.lines.push(line)
    else stretches.push({ lines: [line], left: 0, right: 0 })
  }
  for (const stretch of stretches) {
    const { left, right } = edges(stretch.lines)
    stretch.left = left
    stretch.right = right
  }
  const sheet = extent(printed.map(({ box }) => box))
  const order = new Map(printed.map(({ at }, n) => [at, n]))
  const ranks = ranking(printed.map(({ type }) => type))
  for (const [n, stretch] of stretches.entries()) {
    const near = stretches.slice(Math.max(0, n - reach), n + reach)
    const column = stretch.lines.length > 1 ? stretch : columnOf(stretch, near)
    const { left, right } = column ?? stretch
    const full = stretch.lines.filter(({ box, em }) => right - box.x - box.width < em * 0.6).length
    for (const [n, { at, box, em, type, underPhoto }] of stretch.lines.entries()) {
      places[at] = {
        page,
        indent: (box.x - left) / em,
        short: (right - box.x - box.width) / em,
        gap: gapBelow(printed[order.get(at) ?? 0], above[order.get(at) ?? 0]),
        alone: column === null,
        beside: beside(printed[order.get(at) ?? 0], printed[(order.get(at) ?? 0) - 1]),
        type,
        rank: isRunning(stretch, n, left, right) ? null : ranks(type),
        edge: box.y < sheet.y + em || box.y + box.height > sheet.y + sheet.height - em,
        justified: full * 3 >= stretch.lines.length || stretch.lines.length < told,
        underPhoto,
      }
    }
  }
}

/** Sizes of type that differ by less are one rank. */
const sameRank = 1.25

function ranking(types: readonly number[]): (type: number) => number | null {
  const tops: number[] = []
  for (const type of types.toSorted((a, b) => b - a)) {
    const top = tops.at(-1)
    if (type >= headlineType && (top === undefined || type * sameRank < top)) tops.push(type)
  }
  return (type) => (type < headlineType ? null : tops.findLastIndex((top) => type <= top) + 1)
}

/** A hole that an engine left in a row is no wider, in em. */
export const widestHole = 4.2

/** Amid lines that fill its column, and filling it: whatever an engine took it for, it is one of them. */
function isRunning({ lines }: Stretch, n: number, left: number, right: number): boolean {
  const line = lines[n]
  if (!line || lines.length < told || line.type > 1.6) return false
  const { box, em } = line
  const full = box.x - left < em && right - box.x - box.width < em
  return (
    full && [lines[n - 1], lines[n + 1]].some((other) => other !== undefined && other.type < headlineType)
  )
}

/** So many lines show the edges of their column. */
const told = 4

function beside(line: Printed | undefined, before: Printed | undefined): number | null {
  if (!line || !before || line.painted) return null
  const shift = Math.abs(line.box.y + line.box.height / 2 - before.box.y - before.box.height / 2)
  const gap = (line.box.x - before.box.x - before.box.width) / line.em
  return shift < line.em * 0.5 && gap > -1 ? gap : null
}

/** The second piece of a row that an engine cut in two amid its column. */
function isRestOfRow(line: Printed, before: Printed | undefined): boolean {
  if (!before || before.region === undefined || before.region !== line.region) return false
  if (line.type >= headlineType || before.type >= headlineType) return false
  const gap = beside(line, before)
  return gap !== null && gap <= widestHole
}

/** A column's edges: the outermost places where two lines begin, and where two end. */
function edges(lines: readonly Printed[]): { readonly left: number; readonly right: number } {
  const em = lines[0]?.em ?? 1
  const lefts = lines.map(({ box }) => box.x).toSorted((a, b) => a - b)
  const rights = lines.map(({ box }) => box.x + box.width).toSorted((a, b) => b - a)
  const agreed = (values: readonly number[]) =>
    values.find((value, n) => Math.abs((values[n + 1] ?? Number.NaN) - value) < em * 0.5)
  return { left: agreed(lefts) ?? lefts[0] ?? 0, right: agreed(rights) ?? rights[0] ?? 0 }
}

/** How many stretches of columns before and behind a line are looked at. */
const reach = 40

/**
 * The column that a line by itself stands in: one that begins where it begins, or two em before it. The nearest in
 * reading order, for neighbouring columns are of one width.
 */
function columnOf(one: Stretch, near: readonly Stretch[]): Stretch | null {
  const [line] = one.lines
  if (!line) return null
  const { box, em, at } = line
  let best: { readonly left: number; readonly right: number } | null = null
  let nearest = Number.POSITIVE_INFINITY
  for (const other of near) {
    const width = other.right - other.left
    if (other.lines.length < 2 || box.width > width + em) continue
    const [first = line] = other.lines
    const far = Math.min(Math.abs(first.at - at), Math.abs((other.lines.at(-1) ?? line).at - at))
    const inset = Math.abs(box.x - other.left)
    const own =
      inset < em * 0.6 ||
      Math.abs(inset - em * 2) < em * 0.4 ||
      Math.abs(box.x + box.width - other.right) < em * 0.6
    if (!own || box.x < other.left - em || far >= nearest) continue
    nearest = far
    best = other
  }
  return best && { lines: one.lines, left: best.left, right: best.right }
}
