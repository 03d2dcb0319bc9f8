import { type Box, displayWidth, type SourceLine } from '../../text'
import { levelling } from './skew'
import { advance, median } from './type-size'

/** A line that has a place, and the size of its type as far as its box tells. */
export interface Printed {
  readonly at: number
  readonly box: Box
  readonly em: number
  readonly type: number
  /** Its glyphs have places: what is one line and what is not was seen. */
  readonly painted: boolean
  /** The stretch of a column that it was read in; absent = nobody told. */
  readonly region: string | undefined
  readonly underPhoto: boolean
}

/** From this size on, 1 = running text, type is a headline's. */
export const headlineType = 1.25

/** The lines of one page, turned back where it was scanned askew. */
export function measured(
  lines: readonly SourceLine[],
  own: readonly number[],
  photos: readonly Box[],
): readonly Printed[] {
  const turned = own.flatMap((at) => {
    const line = lines[at]
    if (!line?.box) return []
    const sizes = (line.glyphs ?? []).flatMap(({ size }) => size ?? [])
    const width = displayWidth(line.text)
    const set = advance(line) ?? line.box.height
    const size = sizes.length ? median(sizes) : null
    return [{ at, box: line.box, size, set, width, region: line.region }]
  })
  const prose = turned.filter(({ width }) => width >= 8)
  const known = prose.length >= 4 ? prose : turned
  const em = median(known.map(({ size, set }) => size ?? set))
  const straight = levelling(
    turned.map(({ box }) => box),
    em,
  )
  const raw = turned.map((line) => ({ ...line, box: straight(line.box) }))
  const height = median(known.map(({ box }) => straight(box).height))
  const pictures = photos.map(straight)
  if (!(em > 0) || !(height > 0)) return []
  return raw
    .map(({ at, box, size, set, width, region }, n) => {
      const near = width < 8 || set < em * surelyLarge ? [raw[n - 1], raw[n + 1]] : []
      const blurred = near.some((other) => other && reachesInto(box, other.box, em))
      const underPhoto = pictures.some((photo) => isBelowPhoto(box, photo, em))
      const read = blurred ? 1 : typeOf(set / em, box.height / height, width, underPhoto)
      const type = Math.round((size === null ? read : size / em) * 100) / 100
      return { at, box, em, type, painted: size !== null, width, region, underPhoto }
    })
    .map(({ width, ...line }, n, all): Printed => {
      // A last line of two characters is set like the line above it.
      const before = all[n - 1]
      if (!before || line.painted) return line
      const last = width < 4 && before.type < 1 && isBelow(line, before)
      const rest = width < 8 && before.type >= headlineType && isRestOfHeadline(line, before, height)
      return last || rest ? { ...line, type: before.type } : line
    })
}

function isBelowPhoto(box: Box, photo: Box, em: number): boolean {
  const gap = box.y - photo.y - photo.height
  const within = box.x > photo.x - em && box.x + box.width < photo.x + photo.width + em
  return within && gap > -em * 0.5 && gap < em * 1.5
}

/** The second line of a headline that ran on for a few characters: right below it, and as high as it is. */
function isRestOfHeadline({ box, em, type }: Printed, before: Printed, height: number): boolean {
  const gap = box.y - before.box.y - before.box.height
  const level = Math.abs(box.x - before.box.x) < em && gap > -em * 0.5 && gap < em
  return type < headlineType && level && box.height > height * 1.2 && box.height > before.box.height * 0.8
}

/** Set so wide, whatever its height, a line of some length is a headline. */
const surelyLarge = 1.5

/** A box that an engine drew over the line above or below tells nothing of its type. */
function reachesInto(box: Box, other: Box, em: number): boolean {
  const high = Math.min(box.y + box.height, other.y + other.height) - Math.max(box.y, other.y)
  const wide = Math.min(box.x + box.width, other.x + other.width) - Math.max(box.x, other.x)
  return high > em * 0.3 && wide > Math.min(box.width, other.width) * 0.5
}

/** So wide a line, in em, is set as closely as its type: no space or mark in it makes up for more than a little. */
const longLine = 16
/** Below a photo stands small type as a rule: there less tells. */
const longCaption = 10
const captionType = 0.92

/** Wide setting makes no larger type, specks above a line no higher one, and a line of few characters is no measure. */
function typeOf(wide: number, high: number, width: number, underPhoto: boolean): number {
  if (underPhoto && width >= longCaption && wide < 0.93 && high < 0.98) return Math.min(wide, captionType)
  if (width >= longLine && wide < 0.9 && high < 0.97) return wide
  const type = Math.abs(wide - 1) < Math.abs(high - 1) ? wide : high
  return Math.abs(type - 1) < (width < 3 ? 0.5 : width < 4 ? 0.35 : width < 8 ? 0.2 : 0.12) ? 1 : type
}

/** Whether a line goes on below another one in the same type. */
export function isBelow(line: Printed, before: Printed): boolean {
  if (Math.max(line.type, before.type) > Math.min(line.type, before.type) * 1.3) return false
  const gap = gapBelow(line, before)
  return gap !== null && gap <= 4
}

/** The white between a line and the one that is read before it, in em; null where that one stands elsewhere. */
export function gapBelow(line: Printed | undefined, before: Printed | undefined): number | null {
  if (!line || !before || line.box.y <= before.box.y) return null
  const [lower, upper] = [line.box, before.box]
  const shared = Math.min(lower.x + lower.width, upper.x + upper.width) - Math.max(lower.x, upper.x)
  if (shared <= Math.min(lower.width, upper.width) * 0.5) return null
  return (lower.y - upper.y - upper.height) / line.em
}
