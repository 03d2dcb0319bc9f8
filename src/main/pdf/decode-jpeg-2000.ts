import { inPdf } from './in-pdf'
import { allowLargeImages } from './large-canvas'
import { openPdf } from './open-pdf'

allowLargeImages()

/** An image as it was decoded, a byte for each of red, green, blue and opacity. */
export interface DecodedImage {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/**
 * Decodes a JPEG 2000 image (ISO/IEC 15444-1; a file or a bare codestream) by the OpenJPEG that pdf.js carries. One that
 * is larger than pdf.js' bound comes at a half, a quarter … of its size, as the format allows.
 *
 * @param size as its codestream says
 * @throws Unreadable, or an Error of pdf.js
 */
export async function decodeJpeg2000(
  bytes: Uint8Array,
  size: { readonly width: number; readonly height: number },
): Promise<DecodedImage> {
  const pdf = await openPdf(inPdf(bytes, size), null)
  try {
    const page = await pdf.getPage(1)
    const { argsArray } = await page.getOperatorList()
    const name: unknown = argsArray.flat().find((one) => typeof one === 'string')
    if (typeof name !== 'string') throw new Error('no image could be decoded')
    const image = await new Promise<unknown>((resolve) => page.objs.get(name, resolve))
    const { data, width = 0, height = 0 } = Object(image) as Partial<DecodedImage>
    if (!data || data.length !== width * height * 4) throw new Error('no image could be decoded')
    return { data, width, height }
  } finally {
    await pdf.loadingTask.destroy()
  }
}
