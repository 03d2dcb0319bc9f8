import type { Printed } from '../layout/sheet/column-blocks'
import { extent } from '../layout/sheet/extent'
import type { Box, SourcePage } from '../text'

/** A page has no more; a picture that is cut into strips for the press would be. */
const most = 200
/** Smaller ones, in ems of the running text, are specks and ornaments. */
const smallest = { width: 5, height: 3 } as const

/**
 * The images that stand beside the text as photos do: not those that lie behind it, a scan or a tinted box.
 *
 * @param em the size of the page's running text
 */
export function photosBeside(images: readonly Box[], lines: readonly Printed[], em: number): readonly Box[] {
  const large = images.filter(
    ({ width, height }) => width >= em * smallest.width && height >= em * smallest.height,
  )
  if (large.length > most) return []
  return large.filter((image) => !lines.some(({ box }) => holds(image, box)))
}

function holds(image: Box, box: Box): boolean {
  const x = box.x + box.width / 2
  const y = box.y + box.height / 2
  return x > image.x && x < image.x + image.width && y > image.y && y < image.y + image.height
}

/** Drawn so much inside another, a picture is a part of it, or its mask. */
const inside = 0.8

/** Photos as a source keeps them: what was painted in strips, or twice, as one. */
export function keptPhotos(photos: readonly Box[]): Pick<SourcePage, 'photos'> {
  const whole: Box[] = []
  for (const photo of photos) {
    const strip = whole.findIndex((other) => continues(other, photo))
    if (strip < 0) whole.push(photo)
    else whole[strip] = extent([whole[strip] ?? photo, photo])
  }
  const kept = whole.filter(
    (photo, at) =>
      !whole.some(
        (other, n) =>
          (area(other) > area(photo) || (area(other) === area(photo) && n < at)) &&
          common(other, photo) > area(photo) * inside,
      ),
  )
  return kept.length > 0 ? { photos: kept } : {}
}

const area = ({ width, height }: Box) => width * height

function common(a: Box, b: Box): number {
  const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return wide > 0 && high > 0 ? wide * high : 0
}

/** As wide as the one above it, and touching its lower edge. */
function continues(above: Box, { x, y, width }: Box): boolean {
  const slack = width * 0.005
  return (
    Math.abs(above.x - x) <= slack &&
    Math.abs(above.width - width) <= slack &&
    Math.abs(above.y + above.height - y) <= slack
  )
}
