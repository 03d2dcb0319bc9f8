import type { Source, SourceLine } from '../text'
import { readAlto } from './alto'
import { readHocr } from './hocr'
import { readPageXml } from './page-xml'
import { Unreadable } from './unreadable'

/** The page formats of OCR engines that are text. */
export type OcrFormat = 'alto' | 'page' | 'hocr'

/** How far into a file its kind shows: comments and processing instructions may come first. */
const headLength = 8192

/** Which OCR format a text is; null = none of them. The file's name says nothing: all are called .xml or .html. */
export function recogniseOcr(text: string): OcrFormat | null {
  const head = text.slice(0, headLength)
  if (/<(?:[\w.-]+:)?alto[\s>]/iu.test(head)) return 'alto'
  if (/<(?:[\w.-]+:)?PcGts[\s>]/u.test(head)) return 'page'
  if (/<(?:!doctype\s+)?html[\s>]/iu.test(head) && /\bocr_page\b|name=["']ocr-system["']/u.test(text))
    return 'hocr'
  return null
}

/**
 * Reads a page with the boxes and confidences that its engine gave.
 *
 * @throws Unreadable with the reason; a file without any text is one
 */
export function readOcr(format: OcrFormat, name: string, text: string): Source {
  const source = read(format, name, text)
  if (source.lines.every((line) => line.text.trim() === ''))
    throw new Unreadable('page-without-text', { lines: source.lines.length })
  if (source.pages?.some(({ width, height }) => width === 0 || height === 0) && source.lines.some(isOnScan))
    throw new Unreadable('page-size-missing')
  return source
}

/** Boxes can be placed on a scan only where the page's own size is known. */
const isOnScan = ({ box }: SourceLine) => box !== null && box.width > 0

function read(format: OcrFormat, name: string, text: string): Source {
  switch (format) {
    case 'alto':
      return readAlto(name, text)
    case 'page':
      return readPageXml(name, text)
    case 'hocr':
      return readHocr(name, text)
    default:
      return format satisfies never
  }
}
