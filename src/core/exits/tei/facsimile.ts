import { type Region, readRegion, schema } from '../../document'
import type { Box, SourcePage } from '../../text'
import type { EditionPage } from '../edition'
import { empty, section } from '../markup'
import { pictureName, sheetName, type TeiPage } from './page'

/** A surface for each sheet whose places are known, in the source's own unit; a zone for each line and picture. */
export function facsimile(pages: readonly TeiPage[]): string {
  const surfaces = pages.flatMap((page) =>
    (page.page.engine()?.source.pages ?? []).map((sheet, index) => surface(page, sheet, index + 1)),
  )
  return surfaces.length ? section('facsimile', {}, surfaces) : ''
}

function surface({ page, lines, zoneOf, sheetOf }: TeiPage, sheet: SourcePage, number: number): string {
  const graphic = sheet.image === null ? '' : empty('graphic', { url: encodeURI(sheet.image.toWellFormed()) })
  const ofLines = lines.map(({ box }, index) => {
    const name = zoneOf(index + 1)
    return name !== null && box && sheetOf(index + 1) === number ? zone(name, 'line', box) : ''
  })
  const ofPictures = pictureBoxes(page)
    .filter((picture) => picture.box.sheet === number)
    .map((picture) => zone(pictureName(page, picture.number), 'picture', picture.box))
  const corners = { ulx: 0, uly: 0, lrx: rounded(sheet.width), lry: rounded(sheet.height) }
  return section('surface', { 'xml:id': sheetName(page, number), ...corners }, [
    graphic,
    ...ofLines,
    ...ofPictures,
  ])
}

function zone(name: string, type: string, { x, y, width, height }: Box): string {
  const corners = { ulx: rounded(x), uly: rounded(y), lrx: rounded(x + width), lry: rounded(y + height) }
  return empty('zone', { 'xml:id': name, type, ...corners })
}

/** The pictures whose places are known on a sheet that is, by their 1-based numbers among what leaves of the page. */
export function pictureBoxes(
  page: EditionPage,
): readonly { readonly number: number; readonly box: Region }[] {
  const sheets = page.engine()?.source.pages?.length ?? 0
  const pictures = page.articles.flatMap((article) =>
    article.children.filter(({ type }) => type === schema.nodes.picture),
  )
  return pictures.flatMap(({ attrs }, index) => {
    const box = readRegion(attrs.region as string | null)
    return box && box.sheet <= sheets ? [{ number: index + 1, box }] : []
  })
}

const rounded = (length: number) => Math.round(length * 100) / 100
