import type { ScanBox } from '../../core/contract'
import type { Point } from './geometry'

/**
 * How far what is seen has to move for a box to stand in its comfortable middle, in the units of all three; 0 where it
 * does already. A box too large for the middle is seen whole, and one too large for that from its beginning. Never is
 * more seen beside the whole than now.
 */
export function comfortShift(box: ScanBox, seen: ScanBox, whole: ScanBox): Point {
  return {
    x: shiftOf(box.x, box.width, seen.x, seen.width, 0.04, whole.x, whole.width),
    y: shiftOf(box.y, box.height, seen.y, seen.height, 0.2, whole.y, whole.height),
  }
}

/** The line that is lit. `about`: where it stands is a guess, its length no line's. */
export interface LitLine {
  readonly box: ScanBox
  readonly about: boolean
}

/**
 * Whether a pane that fits lines has to be fitted anew for the next one: lines as long as the last are read as they come,
 * a longer one is made to fit, and so is the first one that is known.
 *
 * @param seenWidth in the units of the boxes
 */
export function wantsFit(last: LitLine | null, next: LitLine | null, seenWidth: number): boolean {
  if (!next || next.about) return false
  return last === null || last.about || next.box.width > seenWidth
}

/** @param margin of what is seen that is not its comfortable middle, at each end */
function shiftOf(
  from: number,
  size: number,
  seen: number,
  seenSize: number,
  margin: number,
  whole: number,
  wholeSize: number,
): number {
  const back = Math.max(0, seen - whole)
  const forth = Math.max(0, whole + wholeSize - seen - seenSize)
  // Without a minus before the 0.
  return Math.max(-back, Math.min(wish(from, size, seen, seenSize, margin), forth)) + 0
}

function wish(from: number, size: number, seen: number, seenSize: number, margin: number): number {
  const first = seen + seenSize * margin
  const last = seen + seenSize * (1 - margin)
  const spare = seenSize - size
  if (size > last - first && spare >= 0)
    return from < seen || from > seen + spare ? from - seen - spare / 2 : 0
  if (spare < 0) return from < seen || from > last ? from - first : 0
  return Math.min(0, from - first) || Math.max(0, from + size - last)
}
