import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { ScanBox } from '../../../core/contract'
import { Unreadable } from '../../../core/formats'
import { errorCode, type Scan } from '../../library'
import { type PaintedFile, PdfPainter } from '../../pdf'
import { imageTypes, isJpeg2000, keepFile, ScanRefusal, scanFile } from '../../scans'
import type { CutPicture } from '../../scans/pixels'
import type { Refused } from '../intake/decode'

/** What the scan thread is asked for. */
export type ScanRequest =
  /** Keeps an image's bytes, each of its frames a scan. */
  | { readonly task: 'keep'; readonly name: string; readonly bytes: Uint8Array }
  /** Paints one sheet (1-based) of a PDF, and keeps it as a scan. */
  | { readonly task: 'paint'; readonly name: string; readonly file: PaintedFile; readonly sheet: number }
  | {
      readonly task: 'tile'
      readonly scan: Scan
      readonly level: number
      readonly x: number
      readonly y: number
    }
  /** `exact`: without what is left around a word, so that it is read with its neighbours. */
  | { readonly task: 'crop'; readonly scan: Scan; readonly box: ScanBox; readonly exact?: true }
  /** For a file that leaves. */
  | { readonly task: 'picture'; readonly scan: Scan; readonly box: ScanBox }

export type ScanAnswer =
  /** In the file's order. */
  | { readonly kind: 'kept'; readonly scans: readonly Scan[] }
  /** `scan` null = that sheet cannot be painted; `sheets`: how many the file has. */
  | { readonly kind: 'painted'; readonly scan: Scan | null; readonly sheets: number }
  /** JPEG; null = there is nothing to be seen. */
  | { readonly kind: 'image'; readonly bytes: Uint8Array | null }
  /** null = there is nothing to be seen. */
  | { readonly kind: 'picture'; readonly picture: CutPicture | null }
  | Refused

const painter = new PdfPainter()
/** Who paints PDFs and no more does not load what reads images. */
const pixels = () => import('../../scans/pixels')

/** @param folder of the library's scans */
export async function scanTask(request: ScanRequest, folder: string): Promise<ScanAnswer> {
  try {
    switch (request.task) {
      case 'keep': {
        const { keepImage, pyramidOf } = await pixels()
        const scans = await keepImage(folder, request.name, request.bytes)
        // As long as it is decoded.
        for (const scan of scans) if (isJpeg2000(scan.type)) await pyramidOf(folder, scan)
        return { kind: 'kept', scans }
      }
      case 'paint': {
        const { image, sheets } = await painter.paint(request.file, request.sheet)
        if (!image) return { kind: 'painted', scan: null, sheets }
        const { jpeg, width, height } = image
        const sha256 = await keepFile(folder, jpeg, 'jpeg')
        const scan = { sha256, name: request.name, width, height, type: imageTypes.jpeg.type }
        return { kind: 'painted', scan, sheets }
      }
      case 'tile':
        return { kind: 'image', bytes: await (await pixels()).tileOf(folder, request.scan, request) }
      case 'crop':
        return {
          kind: 'image',
          bytes: await (await pixels()).cropOf(folder, request.scan, request.box, request.exact),
        }
      case 'picture':
        return {
          kind: 'picture',
          picture: await (await pixels()).pictureOf(folder, request.scan, request.box),
        }
      default:
        return request satisfies never
    }
  } catch (error) {
    if (error instanceof ScanRefusal || error instanceof Unreadable)
      return { kind: 'refused', trouble: error.kind, values: error.values }
    if (error instanceof RangeError || !('scan' in request)) throw error
    if (errorCode(error) === 'ENOSPC')
      return {
        kind: 'refused',
        trouble: 'disk-full',
        values: { library: dirname(folder), context: 'scan' },
      }
    // A scan that stood the test when it came, and cannot be read now.
    const gone = !existsSync(scanFile(folder, request.scan))
    return { kind: 'refused', trouble: gone ? 'scan-lost' : 'scan-damaged', values: {} }
  }
}
