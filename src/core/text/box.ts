import type { Box } from './source'

/** The smallest box around others, of which there may be any number; null = there are none. */
export function around(boxes: readonly Box[]): Box | null {
  const [first] = boxes
  if (!first) return null
  let { x, y } = first
  let right = x + first.width
  let bottom = y + first.height
  for (const box of boxes) {
    x = Math.min(x, box.x)
    y = Math.min(y, box.y)
    right = Math.max(right, box.x + box.width)
    bottom = Math.max(bottom, box.y + box.height)
  }
  return { x, y, width: right - x, height: bottom - y }
}
