import type { Article, ArticleId, PageId } from '../../core/contract'
import type { ReadingDatabase, WritingDatabase } from './power'
import { change, type Given, query, select } from './statement'
import type { ArticleRow } from './tables'

/**
 * Articles and their blocks as rows: derived from a page's document, for lists, search and exports. Owns `article` and
 * `block`.
 */

/** What is derived of an article for lists. */
export type ArticleValues = Omit<Article, 'id' | 'page'> & { readonly name: ArticleId }

/** A block as it is derived: `picture` or a text's role. */
export interface BlockRow {
  readonly role: string
  readonly text: string
}

const ofPage = select((given: Given<{ page: PageId }>) =>
  query
    .selectFrom('article')
    .select(['id as row', 'name as id', 'page', 'position', 'headline', 'opening', 'blocks', 'characters'])
    .where('page', '=', given.page)
    .orderBy('position'),
)
const byName = select((given: Given<{ page: PageId; name: ArticleId }>) =>
  query.selectFrom('article').select('id').where('page', '=', given.page).where('name', '=', given.name),
)
const insert = change((given: Given<ArticleValues & { page: PageId }>) =>
  query
    .insertInto('article')
    .values({
      page: given.page,
      name: given.name,
      position: given.position,
      headline: given.headline,
      opening: given.opening,
      blocks: given.blocks,
      characters: given.characters,
    })
    .returning('id'),
)
const update = change((given: Given<ArticleValues & { row: ArticleRow }>) =>
  query
    .updateTable('article')
    .set({
      position: given.position,
      headline: given.headline,
      opening: given.opening,
      blocks: given.blocks,
      characters: given.characters,
    })
    .where('id', '=', given.row),
)
const remove = change((given: Given<{ row: ArticleRow }>) =>
  query.deleteFrom('article').where('id', '=', given.row),
)
const blocksOfArticle = select((given: Given<{ article: ArticleRow }>) =>
  query
    .selectFrom('block')
    .select(['position', 'role', 'text'])
    .where('article', '=', given.article)
    .orderBy('position'),
)
const insertBlock = change(
  (given: Given<{ article: ArticleRow; position: number; role: string; text: string }>) =>
    query.insertInto('block').values({
      article: given.article,
      position: given.position,
      role: given.role,
      text: given.text,
    }),
)
const updateBlock = change(
  (given: Given<{ article: ArticleRow; position: number; role: string; text: string }>) =>
    query
      .updateTable('block')
      .set({ role: given.role, text: given.text })
      .where('article', '=', given.article)
      .where('position', '=', given.position),
)
const removeBlocks = change((given: Given<{ article: ArticleRow; from: number }>) =>
  query.deleteFrom('block').where('article', '=', given.article).where('position', '>=', given.from),
)
const found = select((given: Given<{ row: ArticleRow }>) =>
  query
    .selectFrom('article')
    .innerJoin('page', 'page.id', 'article.page')
    .innerJoin('issue', 'issue.id', 'page.issue')
    .innerJoin('publication', 'publication.id', 'issue.publication')
    .select([
      'article.page',
      'article.name as article',
      'article.headline',
      'publication.title as publication',
      'issue.date',
      'page.label',
    ])
    .where('article.id', '=', given.row),
)

/** A page's articles, in its order; `row` is for {@link blocksOf}. */
export function articlesOfPage(db: ReadingDatabase, page: PageId): (Article & { row: ArticleRow })[] {
  return ofPage.all(db, { page })
}

export function articleRow(db: ReadingDatabase, page: PageId, name: ArticleId): ArticleRow | null {
  return byName.get(db, { page, name })?.id ?? null
}

export function addArticle(db: WritingDatabase, page: PageId, values: ArticleValues): ArticleRow {
  return insert.get(db, { page, ...values }).id
}

export function setArticle(db: WritingDatabase, row: ArticleRow, values: ArticleValues): void {
  update.run(db, { row, ...values })
}

/** Its blocks go with it; the search index does not. */
export function dropArticle(db: WritingDatabase, row: ArticleRow): void {
  remove.run(db, { row })
}

export function blocksOf(db: ReadingDatabase, article: ArticleRow): BlockRow[] {
  return blocksOfArticle.all(db, { article }).map(({ role, text }) => ({ role, text }))
}

/** Puts `blocks` in the place of those from position `from` on. */
export function setBlocksFrom(
  db: WritingDatabase,
  article: ArticleRow,
  from: number,
  blocks: readonly BlockRow[],
): void {
  removeBlocks.run(db, { article, from })
  blocks.forEach((block, index) => {
    insertBlock.run(db, { article, position: from + index, ...block })
  })
}

export function setBlock(db: WritingDatabase, article: ArticleRow, position: number, block: BlockRow): void {
  updateBlock.run(db, { article, position, ...block })
}

/** Where an article stands, for a list of hits. */
export function placeOf(db: ReadingDatabase, row: ArticleRow) {
  return found.get(db, { row }) ?? null
}
