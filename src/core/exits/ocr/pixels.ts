import type { Box, SourcePage } from '../../text'

/** Where a scan's own pixels are not known, those of a scan at 300 dots an inch stand for them. */
const perInch = 300
const units = { pixel: perInch, mm10: 254, inch1200: 1200, point: 72 } as const satisfies Record<
  SourcePage['unit'],
  number
>

/** Sides in whole pixels from the sheet's top left corner. */
export interface Sides {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A box in pixels, and no part of it beyond the sheet's edges. */
export function sidesOf({ x, y, width, height }: Box, sheet: SourcePage): Sides {
  const across = (at: number) => Math.min(Math.max(0, inPixels(at, sheet)), inPixels(sheet.width, sheet))
  const down = (at: number) => Math.min(Math.max(0, inPixels(at, sheet)), inPixels(sheet.height, sheet))
  return { left: across(x), top: down(y), right: across(x + width), bottom: down(y + height) }
}

/** @param length in the sheet's unit */
export function inPixels(length: number, { unit }: SourcePage): number {
  return Math.round((length * perInch) / units[unit])
}
