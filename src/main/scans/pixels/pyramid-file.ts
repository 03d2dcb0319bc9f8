import type { Sharp } from 'sharp'
import { tileEdge } from '../../../core/contract'
import type { Scan } from '../../library'
import { making, pyramidFile } from '..'

type Size = Pick<Scan, 'width' | 'height'>

/** To make the tiles of a larger image takes seconds. */
const largePixels = 30_000_000

export function isLarge({ width, height }: Size): boolean {
  return width * height > largePixels
}

/** Writes the pyramid of a scan: a tiled TIFF with all its sizes. */
export async function writePyramid(
  folder: string,
  { sha256, width, height }: Size & Pick<Scan, 'sha256'>,
  image: Sharp,
): Promise<void> {
  // libvips 8.18 refuses to read tiles that are much larger than their image; TIFF counts them in sixteens.
  const edge = Math.min(tileEdge, Math.ceil(Math.max(width, height) / 16) * 16)
  await making(pyramidFile(folder, sha256), async (path) => {
    await image
      .flatten({ background: 'white' })
      .tiff({
        compression: 'jpeg',
        quality: 90,
        tile: true,
        tileWidth: edge,
        tileHeight: edge,
        pyramid: true,
      })
      .toFile(path)
      .catch((error: unknown) => {
        throw asFullDisk(error)
      })
  })
}

/** What libvips 8.18 says of a full disk is a sentence without a code; the image itself is sound. */
function asFullDisk(error: unknown): unknown {
  if (!(error instanceof Error && error.message.includes('No space left on device'))) return error
  return Object.assign(new Error('no space left for a pyramid', { cause: error }), { code: 'ENOSPC' })
}
