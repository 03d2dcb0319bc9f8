import { strToU8, type Zippable, zipSync } from 'fflate'
import type { OcrFormat } from '../../formats'
import { type Edition, type EditionPage, editionTitle } from '../edition'
import { type Packed, Unwritable } from '../unwritable'
import { newAlto } from './alto'
import { patchedAlto } from './alto-patched'
import { newHocr } from './hocr'
import { patchedHocr } from './hocr-patched'
import { newPageXml } from './page-xml'
import { patchedPageXml } from './page-xml-patched'
import { printedSheets } from './printed-blocks'

/**
 * Back to the format of an OCR engine. A page that came in this format goes as the file that it came in, with what was
 * corrected; any other, and an article alone, is written anew. An issue is a file for each page, packed; so is a page of
 * several sheets where the format has one sheet a file. Of an issue, pages that lack what the format demands are left out.
 *
 * @throws Unwritable where PAGE demands places, and no page has any
 */
export function ocr(format: OcrFormat): (edition: Edition) => string | Promise<Packed> {
  return (edition) => {
    const [only] = edition.pages
    if (edition.kind === 'issue' || !only) return packed(edition, format)
    const [first, ...more] = written(format, only, edition)
    return first !== undefined && more.length === 0 ? first : packed(edition, format)
  }
}

/** @returns a file, or one for each sheet where the format has one sheet a file */
function written(format: OcrFormat, page: EditionPage, edition: Edition): readonly string[] {
  const engine = page.engine()
  const placed = engine ? { ...page, source: engine.source } : page
  const whole = edition.kind !== 'article'
  if (whole && engine?.file?.format === format) {
    const own = patched(format, placed, engine.file.text, edition)
    if (own !== null) return [own]
  }
  const sheets = printedSheets(placed, whole)
  switch (format) {
    case 'alto':
      return [newAlto(sheets, edition, page.label)]
    case 'page':
      return sheets.map((one) => {
        if (!one.sheet) throw new Unwritable('page-without-places', { page: page.label })
        return newPageXml(one, one.sheet, edition.made)
      })
    case 'hocr':
      return [newHocr(sheets, editionTitle(edition), page.label)]
    default:
      return format satisfies never
  }
}

function patched(format: OcrFormat, page: EditionPage, file: string, edition: Edition): string | null {
  switch (format) {
    case 'alto':
      return patchedAlto(page, file, edition.records)
    case 'page':
      return patchedPageXml(page, file, edition.made)
    case 'hocr':
      return patchedHocr(page, file)
    default:
      return format satisfies never
  }
}

/** Zip knows no time before 1980; the same edition is to be the same file. */
const mtime = new Date('1980-01-01T00:00:00Z')

/** Names sort in the issue's order, and are safe whatever a page is called. */
async function packed(edition: Edition, format: OcrFormat): Promise<Packed> {
  const digits = String(edition.pages.length).length
  const ending = format === 'hocr' ? 'html' : 'xml'
  const files: Zippable = {}
  const left: Unwritable[] = []
  for (const [index, page] of edition.pages.entries()) {
    const label = page.label.replace(/[^\p{L}\p{N}-]+/gu, '_').slice(0, 40)
    const name = `${String(index + 1).padStart(digits, '0')}_${label}`
    try {
      const texts = written(format, page, edition)
      for (const [at, text] of texts.entries())
        files[`${name}${texts.length > 1 ? `_${at + 1}` : ''}.${ending}`] = [strToU8(text), { mtime }]
    } catch (error) {
      if (!(error instanceof Unwritable)) throw error
      left.push(error)
    }
  }
  const [first] = left
  if (first && left.length === edition.pages.length) throw first
  return { bytes: zipSync(files), left }
}
