import type { Printed } from '../layout/column-blocks'
import type { Box } from '../text'

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
