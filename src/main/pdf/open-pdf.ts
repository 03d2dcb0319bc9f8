import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { getDocument, PasswordException, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { Unreadable } from '../../core/formats'

/** An issue has some hundred pages; a file with more is a book or a bomb. */
export const mostSheets = 1000

/**
 * Of one JPEG 2000 image; a larger one is decoded at half its size, or a quarter. OpenJPEG has four bytes for each of its
 * colours in between, pdf.js four more for what comes out.
 */
const mostPixels = 16_000_000

export type PdfDocument = Awaited<ReturnType<typeof getDocument>['promise']>
export type PdfSheet = Awaited<ReturnType<PdfDocument['getPage']>>

// pdf.js 6.5 lets go of promises that a broken file makes fail later ("FormatError: Illegal character"). Nobody waits for
// them; they must not end the thread in the middle of the next file.
process.on('unhandledRejection', (error) => {
  if (!(error instanceof Error && error.stack?.includes('pdfjs-dist'))) throw error
})

/** pdf.js' own character maps, fonts and image decoders; from elsewhere nothing is ever fetched. */
const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const ours = (name: string) => join(folder, name) + sep

/**
 * Opens a PDF; no script in it runs. Whoever opens it destroys its loading task.
 *
 * @throws Unreadable: encrypted (context `wrong`: with another password), broken, too large
 */
export async function openPdf(bytes: Uint8Array, password: string | null): Promise<PdfDocument> {
  const task = getDocument({
    // pdf.js takes the buffer over; the caller's bytes stay whole.
    data: Uint8Array.from(bytes),
    ...(password === null ? {} : { password }),
    cMapUrl: ours('cmaps'),
    standardFontDataUrl: ours('standard_fonts'),
    wasmUrl: ours('wasm'),
    iccUrl: ours('iccs'),
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
    canvasMaxAreaInBytes: mostPixels * 4,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const pdf = await task.promise
    if (pdf.numPages > mostSheets)
      throw new Unreadable('pdf-too-large', { pages: pdf.numPages, most: mostSheets })
    return pdf
  } catch (error) {
    await task.destroy()
    throw asUnreadable(error, password)
  }
}

/** What pdf.js said of a file, as the reason why it cannot be read. */
export function asUnreadable(error: unknown, password: string | null): Unreadable {
  if (error instanceof Unreadable) return error
  if (error instanceof PasswordException)
    return new Unreadable('pdf-encrypted', password === null ? {} : { context: 'wrong' })
  return new Unreadable('pdf-broken', {}, error)
}
