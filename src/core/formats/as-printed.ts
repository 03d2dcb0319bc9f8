import type { Printed } from '../layout/sheet/column-blocks'
import { extent } from '../layout/sheet/extent'
import { readingRegions } from '../layout/sheet/sheet-order'
import { levelling } from '../layout/sheet/skew'
import { advance } from '../layout/sheet/type-size'
import { around, type Box, type SourceLine } from '../text'
import { withBrokenRows } from './broken-rows'
import { cutAtGutters, emOf } from './gutters'
import { photosBeside } from './photos'
import { printedTogether } from './printed-together'

/**
 * A page's lines in the order in which its columns are read, for files that state no order: engines often take columns
 * in turns, and run lines together across the white between them. Where geometry tells nothing (no boxes, one column,
 * lines that do not run from left to right) the lines stay as they came.
 *
 * @param photos the boxes that the engine took for pictures
 */
export function asPrinted(lines: readonly SourceLine[], photos: readonly Box[] = []): readonly SourceLine[] {
  const inked = lines.filter(({ text }) => text.trim() !== '')
  if (inked.length < fewest || !inked.every(isLevel) || runsLeftwards(inked)) return lines
  const em = emOf(inked)
  const groups = withBrokenRows(printedTogether(cutAtGutters(inked), em), em)
  const straight = levelling(
    inked.flatMap(({ box }) => box ?? []),
    em ?? 0,
  )
  const printed = groups.flatMap((group): Printed[] => {
    const [first] = group
    const box = around(group.flatMap((line) => line.box ?? []))
    return first && box ? [{ box: flat(straight(box), first), em: typeOf(first) }] : []
  })
  if (printed.length < groups.length) return lines
  const regions = readingRegions(printed, photosBeside(photos.map(straight), printed, em ?? 0))
  if (
    !hasColumns(
      regions,
      printed.map(({ box }) => box),
    )
  )
    return lines
  const page = regions.flatMap((region, at) =>
    region.flatMap((index) => (groups[index] ?? []).map((line) => ({ ...line, region: `column-${at + 1}` }))),
  )
  // Blank lines (an engine's pictures) part nothing where lines have places.
  return [...page, ...lines.filter(({ text }) => text.trim() === '')]
}

/** How large a line's type is: the width of a full-width character, which noise above and below does not change. */
function typeOf(line: SourceLine): number {
  const height = line.box?.height ?? 0
  const wide = advance(line) ?? height
  // Few letters say little about their width.
  return line.text.length < 4 ? Math.min(wide, height) : wide
}

/** A box without the specks above and below that engines take in: no higher than its type. */
function flat(box: Box, line: SourceLine): Box {
  const height = Math.min(box.height, typeOf(line) * 1.2)
  return { ...box, y: box.y + (box.height - height) / 2, height }
}

/** Fewer lines make no columns. */
const fewest = 8

/** It has a place, and runs from side to side. */
function isLevel({ box, text }: SourceLine): boolean {
  return box !== null && box.width > 0 && box.height > 0 && (text.length < 4 || box.width > box.height)
}

function runsLeftwards(lines: readonly SourceLine[]): boolean {
  const leftwards = lines.filter(({ text }) =>
    /^\P{L}*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}]/u.test(text),
  )
  return leftwards.length * 4 > lines.length
}

/** Whether two regions of three lines and more stand beside each other. */
function hasColumns(regions: readonly (readonly number[])[], boxes: readonly Box[]): boolean {
  const tall = regions
    .map((region) => region.flatMap((at) => boxes[at] ?? []))
    .filter((own) => own.length > 2)
    .map(extent)
    .slice(0, mostColumns)
  return tall.some((a) =>
    tall.some((b) => a.x + a.width <= b.x && Math.min(a.y + a.height, b.y + b.height) > Math.max(a.y, b.y)),
  )
}

/** Of more, the first tell. */
const mostColumns = 300
