import { isDeepStrictEqual } from 'node:util'
import type { Node } from 'prosemirror-model'
import { type ArticleId, type PageId, RecordId } from '../../../core/contract'
import {
  type CountedFigure,
  figuresOf,
  type Mention,
  mentionsOf,
  picturesOf,
  roleOf,
  schema,
  summarise,
} from '../../../core/document'
import {
  type ArticleRow,
  type ArticleValues,
  addArticle,
  articleRow,
  articlesOfPage,
  type BlockRow,
  type BlockTags,
  dropArticle,
  dropFromIndex,
  type FigureRow,
  indexArticle,
  isRemoved,
  type MentionRow,
  type PictureRow,
  passagesOf,
  setArticle,
  setBlock,
  setBlocksFrom,
  setBlockTags,
  setContinuations,
  setPictures,
  setSuspectCounts,
  setTagsFrom,
  type WritingDatabase,
} from '../../library'

/** Rises when more is derived than before: a library of an older Stet is then derived anew (`rederive.ts`). */
export const derivation = 1

import { deriveContinuations } from './continuations'

/** What lists show of an article. */
export function articleValues(article: Node, position: number): ArticleValues {
  const { id: _, headline, opening, ...values } = summarise(article, position)
  return {
    ...values,
    headline: headline.toWellFormed(),
    opening: opening.toWellFormed(),
    name: nameOf(article),
  }
}

/**
 * An edit may leave half a surrogate pair, which the log (JSON) keeps and SQLite's UTF-8 cannot: what is derived has
 * U+FFFD for it.
 */
export function blockRow(block: Node): BlockRow {
  return block.type === schema.nodes.block
    ? { role: roleOf(block), text: block.textContent.toWellFormed() }
    : { role: block.type.name, text: '' }
}

/** What stands under marks in a block. */
export function blockTags(block: Node): BlockTags {
  return { mentions: mentionsOf(block).map(mentionRow), figures: figuresOf(block).map(figureRow) }
}

function mentionRow({ kind, entity, text, from, line }: Mention): MentionRow {
  const record = entity !== null && /^\d{1,15}$/u.test(entity) ? RecordId.safeParse(Number(entity)) : null
  return { start: from, text: text.toWellFormed(), kind, record: record?.data ?? null, line }
}

function figureRow({ kind, value, unit, approx, text, from, line }: CountedFigure): FigureRow {
  const [low, high] = typeof value === 'number' ? [value, value] : Array.isArray(value) ? value : [null, null]
  return {
    start: from,
    text: text.toWellFormed(),
    kind,
    low,
    high,
    date: typeof value === 'string' ? value.toWellFormed() : null,
    unit: unit?.toWellFormed() ?? null,
    approx: approx ? 1 : 0,
    line,
  }
}

export function articlePictures(article: Node): readonly PictureRow[] {
  return picturesOf(article).map(({ block, region, caption, credit }) => ({
    block,
    region: region?.toWellFormed() ?? null,
    caption: caption.toWellFormed(),
    credit: credit.toWellFormed(),
  }))
}

/** The passages of the search index. */
export function articlePassages(article: Node): string[][] {
  return passagesOf(article.children.map((block) => block.textContent.toWellFormed()))
}

/**
 * Brings what is derived of a page (articles, blocks, search index) from one document to another, within the caller's
 * transaction. ProseMirror's nodes are persistent: a node that both documents hold needs no second look.
 *
 * @param before null = nothing is derived yet
 */
export function derive(db: WritingDatabase, page: PageId, before: Node | null, after: Node): void {
  // Of a page that was taken off the shelf nothing is derived until it is put back.
  if (before === after || isRemoved(db, page)) return
  const old = new Map(before?.children.map((article, position) => [nameOf(article), { article, position }]))
  after.children.forEach((article, position) => {
    const name = nameOf(article)
    const was = old.get(name)
    old.delete(name)
    if (was?.article === article && was.position === position) return
    const values = articleValues(article, position)
    if (!was) {
      const row = addArticle(db, page, values)
      setBlocksFrom(db, row, 0, article.children.map(blockRow))
      setTagsFrom(db, row, 0, article.children.map(blockTags))
      setPictures(db, row, articlePictures(article))
      indexArticle(db, row, [], articlePassages(article))
      return
    }
    const row = rowOf(db, page, name)
    setArticle(db, row, values)
    if (was.article === article) return
    deriveBlocks(db, row, was.article.children, article.children)
    const pictures = articlePictures(article)
    if (!isDeepStrictEqual(articlePictures(was.article), pictures)) setPictures(db, row, pictures)
    indexArticle(db, row, articlePassages(was.article), articlePassages(article))
  })
  deriveContinuations(db, page, before, after)
  for (const name of old.keys()) {
    const row = rowOf(db, page, name)
    dropFromIndex(db, row)
    dropArticle(db, row)
  }
}

/** Takes away what is derived of a page, within the caller's transaction. */
export function dropDerived(db: WritingDatabase, page: PageId): void {
  for (const { row } of articlesOfPage(db, page)) {
    dropFromIndex(db, row)
    dropArticle(db, row)
  }
  setContinuations(db, page, [])
  setSuspectCounts(db, page, [])
}

function deriveBlocks(
  db: WritingDatabase,
  row: ArticleRow,
  before: readonly Node[],
  after: readonly Node[],
): void {
  if (before.length === after.length) {
    after.forEach((block, position) => {
      if (block === before[position]) return
      setBlock(db, row, position, blockRow(block))
      setBlockTags(db, row, position, blockTags(block))
    })
    return
  }
  const first = after.findIndex((block, position) => block !== before[position])
  const from = first < 0 ? after.length : first
  setBlocksFrom(db, row, from, after.slice(from).map(blockRow))
  setTagsFrom(db, row, from, after.slice(from).map(blockTags))
}

function rowOf(db: WritingDatabase, page: PageId, name: ArticleId): ArticleRow {
  const row = articleRow(db, page, name)
  if (row === null) throw new RangeError(`article ${name} of page ${page} was never derived`)
  return row
}

function nameOf(article: Node): ArticleId {
  return article.attrs.id as ArticleId
}
