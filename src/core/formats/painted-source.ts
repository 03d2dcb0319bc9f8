import type { Printed } from '../layout/sheet/column-blocks'
import { readingRegions } from '../layout/sheet/sheet-order'
import { median } from '../layout/sheet/type-size'
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

/** A sheet's lines in the order in which they are read, and the printed page that they stand on. */
export interface ReadSheet {
  readonly page: SourcePage
  readonly lines: readonly SourceLine[]
}

/** A painted sheet (the `number`th, 1-based) as lines, each with its box, glyphs and column. */
export function readSheet({ width, height, glyphs, images }: PaintedSheet, number: number): ReadSheet {
  const painted = glyphLines(glyphs)
  const places = painted.map(printed)
  const em = median(places.map((place) => place.em))
  const photos = photosBeside(images, places, em)
  const lines = readingRegions(places, photos).flatMap((region, at) =>
    region.flatMap((index) => {
      const line = painted[index]
      const parts = line ? (headlineParts(line, em) ?? [line]) : []
      return parts.map((part) => ({ ...part, page: number, region: `${number}-${at + 1}` }))
    }),
  )
  return { page: { unit: 'point', width, height, image: null, ...keptPhotos(photos) }, lines }
}

/** Sheets that were read, in their order, as one source. */
export function sourceOfSheets(name: string, sheets: readonly ReadSheet[]): Source {
  return { name, lines: sheets.flatMap(({ lines }) => lines), pages: sheets.map(({ page }) => page) }
}

const nowhere = { x: 0, y: 0, width: 0, height: 0 }

function printed({ box, glyphs }: SourceLine): Printed {
  const sizes = (glyphs ?? []).flatMap(({ size }) => size ?? [])
  return { box: box ?? nowhere, em: median(sizes) || (box?.height ?? 0) }
}
