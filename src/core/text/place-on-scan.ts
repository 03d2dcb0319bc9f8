import { around } from './box'
import type { Box, Range } from './source'

/** A line's place on its sheet, and the places of its pieces. Ranges are UTF-16 units into the line's text. */
export interface PlacedLine {
  readonly box: Box | null
  readonly words: readonly (Range & { readonly box: Box | null })[]
}

/** A box this many times higher than wide is set from top to bottom. */
const upright = 1.5

/** Whether the characters of a box stand below each other. */
export const isUpright = ({ width, height }: Box) => height > width * upright

/**
 * Where `[from, to)` of a line stands on its sheet: by the pieces that it touches, of each its share, else by its share of
 * the line. null = the line's place is not known.
 *
 * @param length of the line's text
 */
export function boxOfRange(line: PlacedLine, length: number, { from, to }: Range): Box | null {
  const end = Math.max(to, from + 1)
  const pieces = line.words.flatMap((word) =>
    word.box && word.from < end && word.to > from
      ? [part(word.box, word, { from: Math.max(from, word.from), to: Math.min(end, word.to) })]
      : [],
  )
  const all = around(pieces)
  if (all) return within(all, line.box)
  if (!line.box || length === 0) return line.box
  const whole = { from: 0, to: length }
  return part(line.box, whole, { from: Math.min(from, length - 1), to: Math.min(end, length) })
}

/** Engines give single characters boxes that reach into the lines above and below: what lies in the line's own counts. */
function within(box: Box, line: Box | null): Box {
  if (!line) return box
  const x = Math.max(box.x, line.x)
  const y = Math.max(box.y, line.y)
  const width = Math.min(box.x + box.width, line.x + line.width) - x
  const height = Math.min(box.y + box.height, line.y + line.height) - y
  return width > 0 && height > 0 ? { x, y, width, height } : box
}

/** What a range takes of a box that holds `whole`, divided evenly. */
function part(box: Box, whole: Range, { from, to }: Range): Box {
  const unit = 1 / Math.max(1, whole.to - whole.from)
  const at = (from - whole.from) * unit
  const size = (to - from) * unit
  return isUpright(box) && whole.to - whole.from > 1
    ? { ...box, y: box.y + at * box.height, height: size * box.height }
    : { ...box, x: box.x + at * box.width, width: size * box.width }
}

/** How much is left around a crop's box, as a share of its shorter side. */
const margin = 0.35

/**
 * What is shown of a scan around a box: whole pixels, within the scan. null = the box lies beside it.
 *
 * @param share how much is left around it, of its shorter side
 */
export function cropAround(
  box: Box,
  scan: { readonly width: number; readonly height: number },
  share = margin,
): Box | null {
  const free = Math.min(box.height, box.width) * share
  const x = Math.max(0, Math.floor(box.x - free))
  const y = Math.max(0, Math.floor(box.y - free))
  const width = Math.min(scan.width, Math.ceil(box.x + box.width + free)) - x
  const height = Math.min(scan.height, Math.ceil(box.y + box.height + free)) - y
  return width > 0 && height > 0 ? { x, y, width, height } : null
}

/** Of a crop by itself, the part without what was left around its box; nearly so where the scan ended before. */
export function withoutMargin({ width, height }: { readonly width: number; readonly height: number }): Box {
  const free = (Math.min(width, height) * margin) / (1 + 2 * margin)
  return { x: free, y: free, width: width - 2 * free, height: height - 2 * free }
}
