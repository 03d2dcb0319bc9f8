import { existsSync } from 'node:fs'
import { type ScanBox, tileEdge } from '../../../core/contract'
import { cropAround } from '../../../core/text'
import type { Scan } from '../../library'
import { imageTypes, isJpeg2000, levelsOf, pyramidFile, scanFile } from '..'
import { opened, openedScan } from './images'
import { type Piece, pieceOf } from './piece'
import { isLarge, writePyramid } from './pyramid-file'

export const quality = 85

/** Makes the pyramid of a scan, where it is not made yet; answers its file. */
export async function pyramidOf(folder: string, scan: Scan): Promise<string> {
  const file = pyramidFile(folder, scan.sha256)
  if (!existsSync(file)) await writePyramid(folder, scan, await openedScan(scanFile(folder, scan), scan.type))
  return file
}

/** @throws RangeError where there is no such tile */
export async function tileOf(
  folder: string,
  scan: Scan,
  at: { readonly level: number; readonly x: number; readonly y: number },
): Promise<Uint8Array> {
  const above = levelsOf(scan) - 1 - at.level
  const width = Math.min(tileEdge, Math.ceil(scan.width / 2 ** above) - at.x * tileEdge)
  const height = Math.min(tileEdge, Math.ceil(scan.height / 2 ** above) - at.y * tileEdge)
  if (above < 0 || width <= 0 || height <= 0)
    throw new RangeError(`no tile ${at.x}, ${at.y} at level ${at.level}`)
  const scale = 2 ** above
  // The first thing that a window asks for is there before the rest is made.
  if (at.level === 0 && above > 0 && isQuick(scan) && !existsSync(pyramidFile(folder, scan.sha256)))
    return (await openedScan(scanFile(folder, scan), scan.type))
      .resize(width, height, { fit: 'fill' })
      .flatten({ background: 'white' })
      .jpeg({ quality })
      .toBuffer()
  const left = at.x * tileEdge * scale
  const top = at.y * tileEdge * scale
  return cutOf(await pyramidOf(folder, scan), scan, { left, top, width, height, scale })
}

/** Whether an image is read at a small size in a fraction of the time that its pyramid takes: JPEG says of its own how. */
function isQuick(scan: Scan): boolean {
  return scan.type === imageTypes.jpeg.type || (isLarge(scan) && !isJpeg2000(scan.type))
}

/** At most so wide a crop comes, in pixels. */
const widestCrop = 600
/** `box` in the scan's pixels; null = it lies beside the scan. */
export async function cropOf(
  folder: string,
  scan: Scan,
  box: ScanBox,
  exact = false,
): Promise<Uint8Array | null> {
  const crop = cropAround(box, scan, exact ? 0 : undefined)
  return crop && cutOf(await pyramidOf(folder, scan), scan, pieceOf(crop, widestCrop))
}

/** Cuts a piece out of a scan's pyramid, whose sizes are rounded down, so that a place is found by proportion. */
export async function cutOf(file: string, scan: Scan, to: Piece): Promise<Uint8Array> {
  const { pages = 1 } = await opened(file).metadata()
  const page = Math.min(pages - 1, Math.max(0, Math.floor(Math.log2(to.scale))))
  const size = await opened(file, { page }).metadata()
  const across = size.width / scan.width
  const down = size.height / scan.height
  const left = Math.min(size.width - 1, Math.round(to.left * across))
  const top = Math.min(size.height - 1, Math.round(to.top * down))
  const width = Math.min(size.width - left, Math.max(1, Math.round(to.width * to.scale * across)))
  const height = Math.min(size.height - top, Math.max(1, Math.round(to.height * to.scale * down)))
  return opened(file, { page })
    .extract({ left, top, width, height })
    .resize(to.width, to.height, { fit: 'fill' })
    .jpeg({ quality })
    .toBuffer()
}
