import { getDocument, PasswordException, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type PaintedSheet, paintedSource, Unreadable, type UnreadableKind } from '../../core/formats'
import type { Source } from '../../core/text'
import { type FontFacts, painted } from './paint'

/** An issue has some hundred pages; a file with more is a book or a bomb. */
const mostPages = 1000
const mostGlyphs = 2_000_000

const signature = '%PDF-'
/** Where readers look for it (ISO 32000-2, annex J). */
const signatureWithin = 1024

export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, signatureWithin)).includes(
    signature,
  )
}

/** A PDF's text layer as a source, or why there is none. */
export async function pdfSource(
  name: string,
  bytes: Uint8Array,
): Promise<{ readonly kind: 'source'; readonly source: Source } | PdfRefused> {
  try {
    return { kind: 'source', source: await readPdf(name, bytes) }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { kind: 'refused', trouble: error.kind, values: error.values }
  }
}

interface PdfRefused {
  readonly kind: 'refused'
  readonly trouble: UnreadableKind
  readonly values: Unreadable['values']
}

/**
 * Reads the text layer of a PDF with a box for every glyph. Nothing is rendered, no script runs, nothing is fetched.
 *
 * @throws Unreadable: encrypted, broken, too large, or nothing but images
 */
async function readPdf(name: string, bytes: Uint8Array): Promise<Source> {
  const task = getDocument({
    // pdf.js takes the buffer over; the caller's bytes stay whole.
    data: Uint8Array.from(bytes),
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    isImageDecoderSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const pdf = await task.promise
    if (pdf.numPages > mostPages)
      throw new Unreadable('pdf-too-large', { pages: pdf.numPages, most: mostPages })
    const sheets: PaintedSheet[] = []
    let glyphs = 0
    let images = 0
    for (let number = 1; number <= pdf.numPages; number++) {
      const sheet = await readSheet(await pdf.getPage(number))
      glyphs += sheet.glyphs.length
      images += sheet.images.length
      if (glyphs > mostGlyphs) throw new Unreadable('pdf-too-large', { pages: number, most: mostPages })
      sheets.push(sheet)
    }
    if (glyphs === 0)
      throw new Unreadable(images ? 'pdf-only-images' : 'page-without-text', { pages: pdf.numPages })
    return paintedSource(name, sheets)
  } catch (error) {
    if (error instanceof Unreadable) throw error
    if (error instanceof PasswordException) throw new Unreadable('pdf-encrypted')
    throw new Unreadable('pdf-broken', { detail: error instanceof Error ? error.message : String(error) })
  } finally {
    await task.destroy()
  }
}

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>

async function readSheet(page: PdfPage): Promise<PaintedSheet> {
  const viewport = page.getViewport({ scale: 1 })
  const operators = await page.getOperatorList()
  const facts = (font: string) => (page.commonObjs.has(font) ? fontFacts(page.commonObjs.get(font)) : null)
  const { glyphs, images } = painted(operators, viewport.transform, facts)
  page.cleanup()
  return { width: viewport.width, height: viewport.height, glyphs: [...glyphs], images }
}

/** pdf.js' font object, of which its types say nothing. */
function fontFacts(font: unknown): FontFacts | null {
  if (typeof font !== 'object' || font === null) return null
  const { loadedName, ascent, descent, vertical } = font as Readonly<Record<string, unknown>>
  return {
    name: typeof loadedName === 'string' ? loadedName : '',
    ascent: typeof ascent === 'number' ? ascent : 0,
    descent: typeof descent === 'number' ? descent : 0,
    vertical: vertical === true,
  }
}
