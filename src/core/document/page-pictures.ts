import type { Node } from 'prosemirror-model'
import { type Credit, creditOf } from '../tagging/pictures'
import { picturesOf } from './pictures'
import { readRegion } from './region'

/** A picture in the page file. */
export interface PageFilePicture {
  /** 1-based, through the page, in reading order. */
  readonly number: number
  readonly article: string
  /** `x, y, width, height` on the sheet, in the source's unit; null = not known. */
  readonly region: readonly [number, number, number, number] | null
  /** 1-based; absent = the first. */
  readonly sheet?: number
  /** Its captions joined by a line break; '' = it has none. */
  readonly caption: string
  /** As it is printed. */
  readonly credit: string
  /** Whose it is, as far as that can be read out of the credit. */
  readonly by?: Credit['by']
  readonly as?: Credit['as']
}

export function pagePictures(articles: readonly Node[]): readonly PageFilePicture[] {
  return articles
    .flatMap((article) => picturesOf(article).map((picture) => ({ article, picture })))
    .map(({ article, picture: { caption, credit, region } }, index) => {
      const place = readRegion(region)
      return {
        number: index + 1,
        article: article.attrs.id as string,
        region: place && [place.x, place.y, place.width, place.height],
        ...(place && place.sheet !== 1 ? { sheet: place.sheet } : {}),
        caption,
        credit,
        ...creditOf(credit),
      }
    })
}
