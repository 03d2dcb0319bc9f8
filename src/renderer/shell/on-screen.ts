import type { CSSProperties } from 'react'

/** A place on screen, in CSS pixels. */
export interface OnScreen {
  readonly left: number
  readonly top: number
  readonly bottom: number
}

/** The widest and highest that is placed, in CSS pixels, to keep it on screen. */
const width = 300
const height = 430
/** The least that is shown of it, and how far it stays from the window's edges. */
const least = 152
const edge = 8
/** From the place. */
const gap = 6

/** Under the place, or above it where there is more room, and no higher than the window has room for. null = wherever the style sheet has it. */
export function placed(at: OnScreen | null): CSSProperties {
  if (!at) return {}
  const left = Math.max(edge, Math.min(at.left, window.innerWidth - width - edge))
  const fixed = (side: 'top' | 'bottom', offset: number): CSSProperties => ({
    ...{ position: 'fixed', left, [side]: offset },
    maxHeight: Math.min(height, window.innerHeight - offset - edge),
  })
  return at.bottom + height > window.innerHeight && at.top > window.innerHeight / 2
    ? fixed('bottom', window.innerHeight - at.top + gap)
    : fixed('top', Math.min(at.bottom + gap, window.innerHeight - least - edge))
}
