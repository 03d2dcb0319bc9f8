import sharp, { type Sharp } from 'sharp'
import { codestreamSize, ScanRefusal } from '..'
import { mostPixels, refuseSize } from './bounds'

let last: { readonly bytes: Uint8Array; readonly image: Sharp } | null = null

/**
 * A JPEG 2000 image, decoded whole, at most at the size for which there is room. The last one is kept: its tiles are made
 * next, and to decode it takes seconds.
 *
 * @throws ScanRefusal
 */
export async function developed(bytes: Uint8Array): Promise<Sharp> {
  if (last && Buffer.compare(last.bytes, bytes) === 0) return last.image.clone()
  last = null
  const size = codestreamSize(bytes)
  if (!size) throw new ScanRefusal('image-broken')
  refuseSize(size.width, size.height)
  const { decodeJpeg2000 } = await import('../../pdf/decode-jpeg-2000')
  const { data, width, height } = await decodeJpeg2000(bytes, size)
  const image = sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: mostPixels })
  last = { bytes, image }
  return image.clone()
}
