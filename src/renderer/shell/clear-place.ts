/** A rectangle of the window, in CSS pixels from its upper left corner. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Between what is laid and what it must not touch. */
const gap = 8

/**
 * How far down a box may stand so that it covers none of `taken`: the lowest bottom edge at which it is free, or, where
 * there is no such place, the one at which it hides least: a small one whole is worse than large ones in part. Where it stands is left alone as long as it is free there:
 * what moves without need is hard to read.
 *
 * @param box where it stands now; only its bottom edge is looked for
 * @param within its lowest bottom edge and its highest top edge
 */
export function clearBottom(
  box: Box,
  taken: readonly Box[],
  within: { readonly top: number; readonly bottom: number },
): number {
  // One by one: a DOMRect has nothing of its own to be spread.
  const { left, right } = box
  const height = box.bottom - box.top
  const beside = taken.filter((one) => one.left < right && one.right > left)
  const covered = (bottom: number) =>
    beside.reduce((sum, one) => sum + hidden(one, { left, right, bottom, top: bottom - height }) ** 2, 0)
  const fits = (bottom: number) => bottom <= within.bottom && bottom - height >= within.top
  if (fits(box.bottom) && covered(box.bottom) === 0) return box.bottom
  const places = [within.bottom, ...beside.map(({ top }) => Math.floor(top) - gap)]
    .filter(fits)
    .toSorted((a, b) => b - a)
    .map((bottom) => ({ bottom, covers: covered(bottom) }))
  const [first] = places
  if (!first) return within.bottom
  return places.reduce((best, one) => (one.covers < best.covers ? one : best), first).bottom
}

/** How much of one lies under another, of 1. */
function hidden(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  if (width <= 0 || height <= 0) return 0
  return (width * height) / ((one.right - one.left) * (one.bottom - one.top))
}
