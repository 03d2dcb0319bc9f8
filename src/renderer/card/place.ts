/** A rectangle of the window, in CSS pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface Placed {
  readonly left: number
  readonly top: number
  /** Beyond it the card scrolls. */
  readonly maxHeight: number
  readonly side: 'below' | 'above'
}

/** Between a card and the text that it is about: the wave under it stays in sight. */
const gap = 12
/** Between a card and the window's edge. */
const edge = 8
/** A card this far left of its place points at it. */
const indent = 56

/** Where a card goes: below its text, or above where there is more room; never over it, always within `room`. */
export function placeCard(
  text: Box,
  card: { readonly width: number; readonly height: number },
  room: Box,
): Placed {
  const below = room.bottom - edge - (text.bottom + gap)
  const above = text.top - gap - (room.top + edge)
  const side = card.height <= below || below >= above ? 'below' : 'above'
  const maxHeight = Math.max(0, side === 'below' ? below : above)
  const height = Math.min(card.height, maxHeight)
  const furthest = room.right - edge - card.width
  return {
    left: Math.max(room.left + edge, Math.min(text.left - indent, furthest)),
    top: side === 'below' ? text.bottom + gap : text.top - gap - height,
    maxHeight,
    side,
  }
}

/** The box around all of them; null = there are none. */
export function around(boxes: readonly Box[]): Box | null {
  const [first, ...rest] = boxes
  if (!first) return null
  return rest.reduce<Box>(
    (all, box) => ({
      left: Math.min(all.left, box.left),
      top: Math.min(all.top, box.top),
      right: Math.max(all.right, box.right),
      bottom: Math.max(all.bottom, box.bottom),
    }),
    { left: first.left, top: first.top, right: first.right, bottom: first.bottom },
  )
}
