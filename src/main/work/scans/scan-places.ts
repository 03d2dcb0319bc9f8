import type { ScanBox, ScanLine, Sheet } from '../../../core/contract'
import { readRegion } from '../../../core/document'
import type { Box, SourceLine } from '../../../core/text'
import type { Geometry, SheetScan } from '../../library'

/** The sheets of a page, each as large as its scan; where there is none, as the source says. */
export function sheetsOf(geometry: Geometry | null, scans: readonly SheetScan[]): Sheet[] {
  const last = Math.max(geometry?.pages.length ?? 0, ...scans.map(({ sheet }) => sheet))
  return Array.from({ length: last }, (_, index) => {
    const scan = scans.find(({ sheet }) => sheet === index + 1)
    const { width, height } = scan ?? geometry?.pages[index] ?? { width: 0, height: 0 }
    return { sheet: index + 1, scan: scan?.sha256 ?? null, width, height }
  })
}

/** Every line of a source with its place in the units of `sheets`; `lines`: how many there are. */
export function linesOn(sheets: readonly Sheet[], geometry: Geometry | null, lines: number): ScanLine[] {
  if (sheets.length === 0) return []
  if (!geometry)
    return Array.from({ length: lines }, (_, index) => ({
      line: index + 1,
      sheet: 1,
      box: null,
      confidence: null,
      words: [],
    }))
  return geometry.lines.map((line, index) => {
    const sheet = line.page ?? 1
    const scale = scaleOf(sheets[sheet - 1], geometry.pages[sheet - 1])
    const place = (box: Box | null) => (scale && box && isSeen(box) ? scaled(box, scale) : null)
    return {
      line: index + 1,
      sheet,
      box: place(line.box),
      confidence: line.confidence,
      words: pieces(line).map(({ from, to, box, confidence }) => ({
        from,
        to,
        box: place(box),
        confidence,
      })),
    }
  })
}

/**
 * The scan that a picture stands on, and where, in the scan's pixels; null = nobody knows its place (a document's
 * `region`), or there is no scan.
 */
export function pictureOn(
  scans: readonly SheetScan[],
  sheets: Geometry['pages'],
  region: string | null,
): { readonly scan: SheetScan; readonly box: ScanBox } | null {
  const stood = readRegion(region)
  const scan = stood && scans.find(({ sheet }) => sheet === stood.sheet)
  const scale = stood && scan && scaleOf(scan, sheets[stood.sheet - 1])
  return scale && isSeen(stood) ? { scan, box: scaled(stood, scale) } : null
}

interface Scale {
  readonly x: number
  readonly y: number
}

/** null = the source does not say how large its page is. */
function scaleOf(
  sheet: Pick<Sheet, 'width' | 'height'> | undefined,
  page: Geometry['pages'][number] | undefined,
): Scale | null {
  if (!sheet || !page || page.width <= 0 || page.height <= 0) return null
  return { x: sheet.width / page.width, y: sheet.height / page.height }
}

const isSeen = ({ width, height }: Box) => width > 0 && height > 0

function scaled({ x, y, width, height }: Box, by: Scale): ScanBox {
  return { x: tenth(x * by.x), y: tenth(y * by.y), width: tenth(width * by.x), height: tenth(height * by.y) }
}

const tenth = (value: number) => Math.round(value * 10) / 10

/** Words, but for those whose glyphs have places of their own: these stand for them, with the word's confidence. */
function pieces({ words = [], glyphs = [] }: Pick<SourceLine, 'words' | 'glyphs'>) {
  if (words.length === 0 || glyphs.length === 0) return words.length > 0 ? words : glyphs
  const whole = words.filter((word) => !glyphs.some(({ from, to }) => from < word.to && to > word.from))
  const small = glyphs.map(({ from, to, box, confidence }) => ({
    from,
    to,
    box,
    confidence: confidence ?? words.find((word) => word.from <= from && word.to >= to)?.confidence ?? null,
  }))
  return [...whole, ...small].toSorted((a, b) => a.from - b.from)
}
