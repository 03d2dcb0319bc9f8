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

/** Under the place, or above it where there is no room. null = wherever the style sheet has it. */
export function placed(at: OnScreen | null): CSSProperties {
  if (!at) return {}
  const left = Math.max(8, Math.min(at.left, window.innerWidth - width - 8))
  return at.bottom + height > window.innerHeight && at.top > window.innerHeight / 2
    ? { position: 'fixed', left, bottom: window.innerHeight - at.top + 6 }
    : { position: 'fixed', left, top: Math.min(at.bottom + 6, window.innerHeight - 160) }
}
