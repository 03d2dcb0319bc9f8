import type { Role } from '../../document'
import type { Block } from '../block'

/** Place of a role in its article; the text with its subheads keeps the order of the source. */
const places: Readonly<Record<Role, number>> = {
  column: 0,
  kicker: 1,
  headline: 2,
  deck: 3,
  byline: 4,
  subhead: 5,
  body: 5,
  other: 6,
  note: 6,
  signature: 7,
  caption: 8,
  credit: 8,
}

/** The blocks of one article, indices in source order, as one reads them. */
export function articleOrder(blocks: readonly Block[], article: readonly number[]): number[] {
  const place = (i: number) => places[blocks[i]?.role ?? 'body']
  return article.toSorted((a, b) => place(a) - place(b) || a - b)
}
