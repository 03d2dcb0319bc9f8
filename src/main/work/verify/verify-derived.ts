import type { Node } from 'prosemirror-model'
import type { ArticleId, PageId } from '../../../core/contract'
import {
  type ArticleRow,
  articlesOfPage,
  blocksOf,
  type IndexExpectation,
  type ReadingDatabase,
  tagsOf,
} from '../../library'
import { articlePassages, articlePictures, articleValues, blockRow, blockTags } from '../log/derive'
import type { Found } from './difference'

/** Derives a page's rows again and compares; what the search index should hold is told to `index`. */
export function* derivedDifferences(
  db: ReadingDatabase,
  page: PageId,
  document: Node,
  index: IndexExpectation,
): Generator<Found> {
  const rows = new Map(articlesOfPage(db, page).map((article) => [article.id, article]))
  for (const [position, article] of document.children.entries()) {
    const { name, ...values } = articleValues(article, position)
    const found = rows.get(name)
    rows.delete(name)
    if (!found) {
      yield { where: 'article', detail: `${name} is missing` }
      continue
    }
    const { id: _, page: __, row, ...stored } = found
    if (!same(stored, values)) yield { where: 'article', detail: `${name} is listed as it is not` }
    yield* blockDifferences(db, name, row, article)
    yield* tagDifferences(db, name, row, article)
    index.expect(row, articlePassages(article))
  }
  for (const name of rows.keys()) yield { where: 'article', detail: `${name} is not in the document` }
}

function* blockDifferences(
  db: ReadingDatabase,
  name: ArticleId,
  row: ArticleRow,
  article: Node,
): Generator<Found> {
  const stored = blocksOf(db, row)
  const blocks = article.children.map(blockRow)
  if (stored.length !== blocks.length)
    yield { where: 'block', detail: `${name} has ${blocks.length}, ${stored.length} are stored` }
  for (const [position, block] of blocks.entries()) {
    const other = stored[position]
    if (other && !same(other, block)) yield { where: 'block', detail: `${position} of ${name} differs` }
  }
}

function* tagDifferences(
  db: ReadingDatabase,
  name: ArticleId,
  row: ArticleRow,
  article: Node,
): Generator<Found> {
  const tags = article.children.map(blockTags)
  const expected = {
    mentions: tags.flatMap(({ mentions }, block) => mentions.map((mention) => ({ block, ...mention }))),
    figures: tags.flatMap(({ figures }, block) => figures.map((figure) => ({ block, ...figure }))),
    pictures: articlePictures(article),
  }
  const stored = tagsOf(db, row)
  for (const what of ['mentions', 'figures', 'pictures'] as const) {
    const alike =
      stored[what].length === expected[what].length &&
      expected[what].every((one, index) => same(stored[what][index] ?? {}, one))
    if (!alike) yield { where: 'tags', detail: `the ${what} of ${name} are not those of its text` }
  }
}

/** Compares flat records, whatever the order of their keys. */
function same(a: object, b: object): boolean {
  const other = new Map<string, unknown>(Object.entries(b))
  const entries = Object.entries(a)
  return entries.length === other.size && entries.every(([key, value]) => other.get(key) === value)
}
