import type { Box } from '../text'

/** The smallest box around others, of which there may be any number; of none it is empty, at the origin. */
export function extent(boxes: readonly Box[]): Box {
  const [first] = boxes
  let { x, y } = first ?? { x: 0, y: 0 }
  let right = x
  let bottom = y
  for (const box of boxes) {
    x = Math.min(x, box.x)
    y = Math.min(y, box.y)
    right = Math.max(right, box.x + box.width)
    bottom = Math.max(bottom, box.y + box.height)
  }
  return { x, y, width: right - x, height: bottom - y }
}
