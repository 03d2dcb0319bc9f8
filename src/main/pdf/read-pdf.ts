import { type PaintedSheet, type ReadSheet, readSheet, sourceOfSheets, Unreadable } from '../../core/formats'
import type { Source } from '../../core/text'
import { asUnreadable, mostSheets, openPdf, type PdfSheet } from './open-pdf'
import { type FontFacts, painted } from './paint'

const mostGlyphs = 2_000_000

/**
 * Reads the text layer of a PDF with a box for every glyph. Nothing is rendered, no script runs, nothing is fetched.
 *
 * @throws Unreadable: encrypted, broken, too large, or nothing but images
 */
export async function readPdf(name: string, bytes: Uint8Array, password: string | null): Promise<Source> {
  const pdf = await openPdf(bytes, password)
  try {
    // As lines: the glyphs of an issue, as they were painted, take as much memory again.
    const sheets: ReadSheet[] = []
    let glyphs = 0
    let images = 0
    for (let number = 1; number <= pdf.numPages; number++) {
      const sheet = await paintedSheet(await pdf.getPage(number))
      glyphs += sheet.glyphs.length
      images += sheet.images.length
      if (glyphs > mostGlyphs) throw new Unreadable('pdf-too-large', { pages: number, most: mostSheets })
      sheets.push(readSheet(sheet, number))
    }
    if (glyphs === 0)
      throw new Unreadable(images ? 'pdf-only-images' : 'page-without-text', { pages: pdf.numPages })
    return sourceOfSheets(name, sheets)
  } catch (error) {
    throw asUnreadable(error, password)
  } finally {
    await pdf.loadingTask.destroy()
  }
}

async function paintedSheet(page: PdfSheet): Promise<PaintedSheet> {
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
