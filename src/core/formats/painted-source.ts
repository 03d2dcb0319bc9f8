import type { Printed } from '../layout/column-blocks'
import { readingRegions } from '../layout/sheet-order'
import { median } from '../layout/type-size'
import type { Source, SourceLine, SourcePage } from '../text'
import { glyphLines } from './glyph-lines'
import { headlineParts } from './headline-parts'
import type { PaintedPage } from './painted'
import { keptPhotos, photosBeside } from './photos'

/** A sheet of a document that paints its glyphs, in points. */
export interface PaintedSheet extends PaintedPage {
  readonly width: number
  readonly height: number
}

/** Painted sheets as one source: lines in the order in which they are read, each with its box, glyphs and column. */
export function paintedSource(name: string, sheets: readonly PaintedSheet[]): Source {
  const lines: SourceLine[] = []
  const pages: SourcePage[] = []
  for (const { width, height, glyphs, images } of sheets) {
    const page = pages.length + 1
    const painted = glyphLines(glyphs)
    const places = painted.map(printed)
    const em = median(places.map((place) => place.em))
    const photos = photosBeside(images, places, em)
    pages.push({ unit: 'point', width, height, image: null, ...keptPhotos(photos) })
    const regions = readingRegions(places, photos)
    regions.forEach((region, at) => {
      for (const index of region) {
        const line = painted[index]
        for (const part of line ? (headlineParts(line, em) ?? [line]) : [])
          lines.push({ ...part, page, region: `${page}-${at + 1}` })
      }
    })
  }
  return { name, lines, pages }
}

const nowhere = { x: 0, y: 0, width: 0, height: 0 }

function printed({ box, glyphs }: SourceLine): Printed {
  const sizes = (glyphs ?? []).flatMap(({ size }) => size ?? [])
  return { box: box ?? nowhere, em: median(sizes) || (box?.height ?? 0) }
}
