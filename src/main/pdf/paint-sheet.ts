import { createCanvas } from '@napi-rs/canvas'
import { allowLargeImages } from './large-canvas'
import { asUnreadable, type PdfDocument, type PdfSheet } from './open-pdf'

allowLargeImages()

type PdfContext = NonNullable<Parameters<PdfSheet['render']>[0]['canvasContext']>

const pointsPerInch = 72
const dotsPerInch = 200
/** Of a painted sheet's longer edge, in pixels: a broadsheet at 200 dpi has some 4,600. */
const longestEdge = 6000
const quality = 85

/** A sheet as it is painted; its size in pixels. */
export interface PaintedImage {
  readonly jpeg: Uint8Array
  readonly width: number
  readonly height: number
}

/** Paints one sheet (1-based) of a PDF as it is printed, turned as it is to be read, as a JPEG. @throws Unreadable */
export async function paintSheet(pdf: PdfDocument, sheet: number): Promise<PaintedImage> {
  try {
    const page = await pdf.getPage(sheet)
    const size = page.getViewport({ scale: 1 })
    const scale = Math.min(dotsPerInch / pointsPerInch, longestEdge / Math.max(1, size.width, size.height))
    const viewport = page.getViewport({ scale })
    const canvas = createCanvas(
      Math.max(1, Math.round(viewport.width)),
      Math.max(1, Math.round(viewport.height)),
    )
    try {
      // pdf.js means a browser's context; of that this one lacks drawFocusIfNeeded alone, which pdf.js never asks for.
      const canvasContext = canvas.getContext('2d') as unknown as PdfContext
      await page.render({ canvas: null, canvasContext, viewport, background: 'white' }).promise
      const { width, height } = canvas
      // In this thread: each thread of a pool would keep memory of its own.
      return { jpeg: canvas.encodeSync('jpeg', quality), width, height }
    } finally {
      page.cleanup()
      // Its pixels are given back now, not when somebody collects.
      canvas.width = 0
      canvas.height = 0
    }
  } catch (error) {
    throw asUnreadable(error, null)
  }
}
