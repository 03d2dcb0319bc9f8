import type { Box } from '../../../core/text'

/** A part of a scan as an image of `width` by `height`, made smaller by `scale`; `left` and `top` in the scan's pixels. */
export interface Piece {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly scale: number
}

/** What lies in a box of a scan, neither side longer than `longest` pixels and none made larger. */
export function pieceOf({ x, y, width, height }: Box, longest: number): Piece {
  const scale = Math.max(1, width / longest, height / longest)
  return {
    left: x,
    top: y,
    width: Math.max(1, Math.floor(width / scale)),
    height: Math.max(1, Math.floor(height / scale)),
    scale,
  }
}
