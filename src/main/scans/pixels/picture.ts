import { existsSync } from 'node:fs'
import type { ScanBox } from '../../../core/contract'
import { cropAround } from '../../../core/text'
import type { Scan } from '../../library'
import { pyramidFile, scanFile } from '..'
import { openedScan } from './images'
import { pieceOf } from './piece'
import { cutOf, quality } from './pyramid'

/** A picture by itself: a JPEG, and its size in pixels. */
export interface CutPicture {
  readonly jpeg: Uint8Array
  readonly width: number
  readonly height: number
}

/**
 * No side of a picture that leaves is longer, in pixels: 13 cm at 300 dpi, as much as a page of text shows of it on paper
 * or on a screen. A file has all pictures of an issue, and whoever makes or opens it holds them all: at their full size
 * they would be gigabytes.
 */
const longestSide = 1600

/**
 * Cuts a picture out of a scan for a file that leaves. Where the scan has no pyramid it is read itself: whoever exports a
 * library may not write to it. null = the box lies beside the scan.
 */
export async function pictureOf(folder: string, scan: Scan, box: ScanBox): Promise<CutPicture | null> {
  const place = cropAround(box, scan, 0)
  if (!place) return null
  const piece = pieceOf(place, longestSide)
  const { width, height } = piece
  const pyramid = pyramidFile(folder, scan.sha256)
  if (existsSync(pyramid)) return { jpeg: await cutOf(pyramid, scan, piece), width, height }
  const whole = await openedScan(scanFile(folder, scan), scan.type)
  const jpeg = await whole
    .extract({ left: place.x, top: place.y, width: place.width, height: place.height })
    .resize(width, height, { fit: 'fill' })
    .flatten({ background: 'white' })
    .jpeg({ quality })
    .toBuffer()
  return { jpeg, width, height }
}
