import { readFile } from 'node:fs/promises'
import sharp, { type Metadata, type Sharp, type SharpOptions } from 'sharp'
import { errorCode, type Scan } from '../../library'
import { type ImageType, imageTypeOf, imageTypes, isJpeg2000, keepFile, ScanRefusal, sha256Of } from '..'
import { mostPixels, refuseSize } from './bounds'
import { developed } from './jpeg-2000'
import { isLarge, writePyramid } from './pyramid-file'

/** Frames of one TIFF: an issue has some hundred pages. */
const mostFrames = 1000

// One image after the other is read in a thread of its own; what libvips would remember of them is never asked again.
sharp.cache(false)
sharp.concurrency(1)

/** Opens an image within the bounds. */
export function opened(image: string | Uint8Array, options: SharpOptions = {}): Sharp {
  return sharp(image, { limitInputPixels: mostPixels, failOn: 'error', ...options })
}

/**
 * Keeps an image as a scan, or as several: each frame of a TIFF of several pages by itself.
 *
 * @throws ScanRefusal
 */
export async function keepImage(folder: string, name: string, bytes: Uint8Array): Promise<Scan[]> {
  const type = imageTypeOf(bytes)
  if (type === null || type === 'other') throw new ScanRefusal('image-unknown')
  try {
    const frames = await framesOf(bytes, type)
    if (frames === 1) return [await kept(folder, name, bytes, type)]
    const scans: Scan[] = []
    for (let page = 0; page < frames; page++) {
      const frame = await opened(bytes, { page, sequentialRead: true })
        .keepMetadata()
        .tiff({ compression: 'deflate', predictor: 'horizontal' })
        .toBuffer()
      scans.push(await kept(folder, name, frame, 'tiff'))
    }
    return scans
  } catch (error) {
    throw asRefusal(error)
  }
}

async function framesOf(bytes: Uint8Array, type: ImageType): Promise<number> {
  if (type !== 'tiff') return 1
  const { pages = 1, ...first } = await opened(bytes).metadata()
  if (pages === 1) return 1
  if (pages > mostFrames) throw new ScanRefusal('image-too-large', { frames: pages, context: 'frames' })
  // Some scanners and libraries keep smaller copies of the same page behind it.
  const second = await opened(bytes, { page: 1 }).metadata()
  return isHalf(first.width, second.width) && isHalf(first.height, second.height) ? 1 : pages
}

const isHalf = (whole: number, half: number) => Math.abs(whole / 2 - half) <= 1

async function kept(folder: string, name: string, bytes: Uint8Array, type: ImageType): Promise<Scan> {
  const sha256 = sha256Of(bytes)
  const { width, height } = isJpeg2000(imageTypes[type].type)
    ? await (await developed(bytes)).metadata()
    : await wholeSize(folder, sha256, bytes)
  await keepFile(folder, bytes, type, sha256)
  return { sha256, name, width, height, type: imageTypes[type].type }
}

/** Only who has read every pixel knows that none is missing. Of a large image the tiles are made as it is read. */
async function wholeSize(
  folder: string,
  sha256: string,
  bytes: Uint8Array,
): Promise<{ width: number; height: number }> {
  const size = upright(await opened(bytes).metadata())
  refuseSize(size.width, size.height)
  const image = opened(bytes, { sequentialRead: true })
  if (isLarge(size)) await writePyramid(folder, { sha256, ...size }, image.autoOrient())
  else await image.stats()
  return size
}

/** Opens a scan's file, whichever kind it is of. */
export async function openedScan(file: string, type: string): Promise<Sharp> {
  return isJpeg2000(type)
    ? await developed(await readFile(file))
    : opened(file, { sequentialRead: true }).autoOrient()
}

/** Cameras write the picture as it lay and beside it how it is to be turned (Exif 2.3, orientation 5 to 8: by a quarter). */
function upright({ width, height, orientation = 1 }: Metadata): { width: number; height: number } {
  return orientation >= 5 ? { width: height, height: width } : { width, height }
}

function asRefusal(error: unknown): unknown {
  // A disk that is full says nothing of the image.
  if (error instanceof ScanRefusal || !(error instanceof Error) || errorCode(error) !== '') return error
  if (/exceeds pixel limit/iu.test(error.message))
    return new ScanRefusal('image-too-large', { most: mostPixels / 1_000_000 }, error)
  return new ScanRefusal('image-broken', {}, error)
}
