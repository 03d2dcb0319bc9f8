import type { ReadingDatabase, WritingDatabase } from './power'
import { change, type Given, query, select } from './statement'
import type { ArticleRow, Tables } from './tables'

/** Mentions, figures and pictures as rows, derived from a page's document. Owns `mention`, `figure` and `picture`. */

/** A mention, figure or picture as it is derived, without the article and block that it stands in. */
export type MentionRow = Omit<Tables['mention'], 'article' | 'block'>
export type FigureRow = Omit<Tables['figure'], 'article' | 'block'>
export type PictureRow = Omit<Tables['picture'], 'article'>

/** The tags of one block. */
export interface BlockTags {
  readonly mentions: readonly MentionRow[]
  readonly figures: readonly FigureRow[]
}

const insertMention = change((given: Given<Tables['mention']>) =>
  query.insertInto('mention').values({
    article: given.article,
    block: given.block,
    start: given.start,
    text: given.text,
    kind: given.kind,
    record: given.record,
    line: given.line,
  }),
)
const insertFigure = change((given: Given<Tables['figure']>) =>
  query.insertInto('figure').values({
    article: given.article,
    block: given.block,
    start: given.start,
    text: given.text,
    kind: given.kind,
    low: given.low,
    high: given.high,
    date: given.date,
    unit: given.unit,
    approx: given.approx,
    line: given.line,
  }),
)
const insertPicture = change((given: Given<Tables['picture']>) =>
  query.insertInto('picture').values({
    article: given.article,
    block: given.block,
    region: given.region,
    caption: given.caption,
    credit: given.credit,
  }),
)
type Blocks = { article: ArticleRow; from: number; to: number }
const removeMentions = change((given: Given<Blocks>) =>
  query
    .deleteFrom('mention')
    .where('article', '=', given.article)
    .where('block', '>=', given.from)
    .where('block', '<', given.to),
)
const removeFigures = change((given: Given<Blocks>) =>
  query
    .deleteFrom('figure')
    .where('article', '=', given.article)
    .where('block', '>=', given.from)
    .where('block', '<', given.to),
)
const removePictures = change((given: Given<{ article: ArticleRow }>) =>
  query.deleteFrom('picture').where('article', '=', given.article),
)
const mentionsOfArticle = select((given: Given<{ article: ArticleRow }>) =>
  query
    .selectFrom('mention')
    .select(['block', 'start', 'text', 'kind', 'record', 'line'])
    .where('article', '=', given.article)
    .orderBy('block')
    .orderBy('start'),
)
const figuresOfArticle = select((given: Given<{ article: ArticleRow }>) =>
  query
    .selectFrom('figure')
    .select(['block', 'start', 'text', 'kind', 'low', 'high', 'date', 'unit', 'approx', 'line'])
    .where('article', '=', given.article)
    .orderBy('block')
    .orderBy('start'),
)
const picturesOfArticle = select((given: Given<{ article: ArticleRow }>) =>
  query
    .selectFrom('picture')
    .select(['block', 'region', 'caption', 'credit'])
    .where('article', '=', given.article)
    .orderBy('block'),
)

const noEnd = Number.MAX_SAFE_INTEGER

/** Puts the tags of one block in the place of those that were there. */
export function setBlockTags(db: WritingDatabase, article: ArticleRow, block: number, tags: BlockTags): void {
  removeTags(db, { article, from: block, to: block + 1 })
  addBlockTags(db, article, block, tags)
}

/** Puts the tags of the blocks from position `from` on in the place of those that were there. */
export function setTagsFrom(
  db: WritingDatabase,
  article: ArticleRow,
  from: number,
  tags: readonly BlockTags[],
): void {
  removeTags(db, { article, from, to: noEnd })
  tags.forEach((one, index) => {
    addBlockTags(db, article, from + index, one)
  })
}

export function setPictures(db: WritingDatabase, article: ArticleRow, pictures: readonly PictureRow[]): void {
  removePictures.run(db, { article })
  for (const picture of pictures) insertPicture.run(db, { article, ...picture })
}

function addBlockTags(
  db: WritingDatabase,
  article: ArticleRow,
  block: number,
  { mentions, figures }: BlockTags,
): void {
  for (const mention of mentions) insertMention.run(db, { article, block, ...mention })
  for (const figure of figures) insertFigure.run(db, { article, block, ...figure })
}

function removeTags(db: WritingDatabase, blocks: Blocks): void {
  removeMentions.run(db, blocks)
  removeFigures.run(db, blocks)
}

/** All that is derived of an article's tags, to be compared: in the order of the text. */
export function tagsOf(db: ReadingDatabase, article: ArticleRow) {
  return {
    mentions: mentionsOfArticle.all(db, { article }),
    figures: figuresOfArticle.all(db, { article }),
    pictures: picturesOfArticle.all(db, { article }),
  }
}
