import type { Printed } from '../layout/column-blocks'
import { readingRegions } from '../layout/sheet-order'
import type { Source, SourceLine, SourcePage } from '../text'
import { glyphLines } from './glyph-lines'
import type { PaintedPage } from './painted'

/** A sheet of a document that paints its glyphs, in points. */
export interface PaintedSheet extends PaintedPage {
  readonly width: number
  readonly height: number
}

/** Painted sheets as one source: lines in the order in which they are read, each with its box, glyphs and column. */
export function paintedSource(name: string, sheets: readonly PaintedSheet[]): Source {
  const lines: SourceLine[] = []
  const pages: SourcePage[] = []
  for (const { width, height, glyphs } of sheets) {
    const page = pages.length + 1
    pages.push({ unit: 'point', width, height, image: null })
    const painted = glyphLines(glyphs)
    const regions = readingRegions(painted.map(printed))
    regions.forEach((region, at) => {
      for (const index of region) {
        const line = painted[index]
        if (line) lines.push({ ...line, page, region: `${page}-${at + 1}` })
      }
    })
  }
  return { name, lines, pages }
}

const nowhere = { x: 0, y: 0, width: 0, height: 0 }

function printed({ box, glyphs }: SourceLine): Printed {
  const sizes = (glyphs ?? []).flatMap(({ size }) => size ?? []).toSorted((a, b) => a - b)
  return { box: box ?? nowhere, em: sizes[sizes.length >> 1] ?? box?.height ?? 0 }
}
