import { ScanRefusal } from '..'

/** A sheet of A1 at 600 dpi has 279 million pixels. */
export const mostPixels = 300_000_000

/** @throws ScanRefusal */
export function refuseSize(width: number, height: number): void {
  if (width * height > mostPixels)
    throw new ScanRefusal('image-too-large', { width, height, most: mostPixels / 1_000_000 })
}
