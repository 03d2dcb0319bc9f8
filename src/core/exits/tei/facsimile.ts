import { schema } from '../../document'
import type { Box } from '../../text'
import { empty, section } from '../markup'
import { pageName, pictureName, type TeiPage } from './page'

/** A surface for each page whose places are known, in the source's own unit; a zone for each line and picture. */
export function facsimile(pages: readonly TeiPage[]): string {
  const surfaces = pages.flatMap((page) => surface(page) ?? [])
  return surfaces.length ? section('facsimile', {}, surfaces) : ''
}

function surface({ page, lines, zoneOf }: TeiPage): string | null {
  const sheet = page.engine()?.source.pages?.[0]
  if (!sheet) return null
  const graphic = sheet.image === null ? '' : empty('graphic', { url: encodeURI(sheet.image.toWellFormed()) })
  const ofLines = lines.map(({ box }, index) => {
    const name = zoneOf(index + 1)
    return name !== null && box ? zone(name, 'line', box) : ''
  })
  const ofPictures = pictureBoxes(page.articles).map(({ box, number }) =>
    zone(pictureName(page, number), 'picture', box),
  )
  const corners = { ulx: 0, uly: 0, lrx: rounded(sheet.width), lry: rounded(sheet.height) }
  return section('surface', { 'xml:id': pageName(page), ...corners }, [graphic, ...ofLines, ...ofPictures])
}

function zone(name: string, type: string, { x, y, width, height }: Box): string {
  const corners = { ulx: rounded(x), uly: rounded(y), lrx: rounded(x + width), lry: rounded(y + height) }
  return empty('zone', { 'xml:id': name, type, ...corners })
}

/** The pictures whose places are known, by their 1-based numbers among what leaves of the page. */
export function pictureBoxes(
  articles: TeiPage['page']['articles'],
): readonly { readonly number: number; readonly box: Box }[] {
  const pictures = articles.flatMap((article) =>
    article.children.filter(({ type }) => type === schema.nodes.picture),
  )
  return pictures.flatMap(({ attrs }, index) => {
    const [x, y, width, height] = ((attrs.region as string | null) ?? '').split(',').map(Number)
    if (x === undefined || y === undefined || width === undefined || height === undefined) return []
    if (![x, y, width, height].every(Number.isFinite)) return []
    return [{ number: index + 1, box: { x, y, width, height } }]
  })
}

const rounded = (length: number) => Math.round(length * 100) / 100
