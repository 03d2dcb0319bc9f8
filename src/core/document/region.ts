import type { Box } from '../text'

/** Where a picture stands: a box on a sheet of its page, in the source's unit. */
export interface Region extends Box {
  /** 1-based. */
  readonly sheet: number
}

/**
 * As the document keeps it: `x,y,width,height`, to a hundredth of the unit, and behind them the sheet if it is not the
 * first.
 */
export function writtenRegion({ x, y, width, height, sheet }: Region): string {
  const numbers = [x, y, width, height].map((length) => Math.round(length * 100) / 100)
  return (sheet === 1 ? numbers : [...numbers, sheet]).join(',')
}

/** null = there is none, or it cannot be read. */
export function readRegion(written: string | null): Region | null {
  const [x, y, width, height, sheet = 1] = (written ?? '').split(',').map(Number)
  if (x === undefined || y === undefined || width === undefined || height === undefined) return null
  if (![x, y, width, height].every(Number.isFinite) || !Number.isInteger(sheet) || sheet < 1) return null
  return { x, y, width, height, sheet }
}
