import { strToU8, type Zippable, zipSync } from 'fflate'
import type { OcrFormat } from '../../formats'
import { type Edition, type EditionPage, editionTitle } from '../edition'
import { Unwritable } from '../unwritable'
import { newAlto } from './alto'
import { patchedAlto } from './alto-patched'
import { newHocr } from './hocr'
import { patchedHocr } from './hocr-patched'
import { newPageXml } from './page-xml'
import { patchedPageXml } from './page-xml-patched'
import { printedPage } from './printed-blocks'

/**
 * Back to the format of an OCR engine. A page that came in this format goes as the file that it came in, with what was
 * corrected; any other, and an article alone, is written anew. An issue is a file for each page, packed.
 *
 * @throws Unwritable where PAGE demands places and the page has none
 */
export function ocr(format: OcrFormat): (edition: Edition) => string | Promise<Uint8Array> {
  return (edition) => {
    const [only] = edition.pages
    return edition.kind === 'issue' || !only ? packed(edition, format) : written(format, only, edition)
  }
}

function written(format: OcrFormat, page: EditionPage, edition: Edition): string {
  const engine = page.engine()
  const placed = engine ? { ...page, source: engine.source } : page
  const whole = edition.kind !== 'article'
  if (whole && engine?.file?.format === format) {
    const own = patched(format, placed, engine.file.text, edition)
    if (own !== null) return own
  }
  const printed = printedPage(placed, whole)
  switch (format) {
    case 'alto':
      return newAlto(printed, edition, page.label)
    case 'page':
      if (!printed.sheet) throw new Unwritable('page-without-places', { page: page.label })
      return newPageXml(printed, printed.sheet, edition.made)
    case 'hocr':
      return newHocr(printed, editionTitle(edition), page.label)
    default:
      return format satisfies never
  }
}

function patched(format: OcrFormat, page: EditionPage, file: string, edition: Edition): string | null {
  switch (format) {
    case 'alto':
      return patchedAlto(page, file, edition.records)
    case 'page':
      return patchedPageXml(page, file)
    case 'hocr':
      return patchedHocr(page, file)
    default:
      return format satisfies never
  }
}

/** Zip knows no time before 1980; the same edition is to be the same file. */
const mtime = new Date('1980-01-01T00:00:00Z')

/** Names sort in the order, and are safe whatever a page is called. */
async function packed(edition: Edition, format: OcrFormat): Promise<Uint8Array> {
  const digits = String(edition.pages.length).length
  const ending = format === 'hocr' ? 'html' : 'xml'
  const files: Zippable = {}
  for (const [index, page] of edition.pages.entries()) {
    const label = page.label.replace(/[^\p{L}\p{N}-]+/gu, '_').slice(0, 40)
    const name = `${String(index + 1).padStart(digits, '0')}_${label}.${ending}`
    files[name] = [strToU8(written(format, page, edition)), { mtime }]
  }
  return zipSync(files)
}
