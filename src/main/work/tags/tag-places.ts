import { ArticleId, type PageId, type TagPlace } from '../../../core/contract'
import { articlesOfPage, pageVersion, type ReadingDatabase, tagsOf } from '../../library'

/** The tags of pages as they are derived now; pages that are gone are left out. */
export function tagPlaces(
  db: ReadingDatabase,
  pages: readonly PageId[],
): { page: PageId; tags: TagPlace[] }[] {
  return pages
    .filter((page) => pageVersion(db, page) !== null)
    .map((page) => ({ page, tags: articlesOfPage(db, page).flatMap((article) => placesIn(db, article)) }))
}

function placesIn(
  db: ReadingDatabase,
  { row, id }: ReturnType<typeof articlesOfPage>[number],
): readonly TagPlace[] {
  const { mentions, figures } = tagsOf(db, row)
  const article = ArticleId.parse(id)
  return [
    ...mentions.map(({ block, start, text, kind }): TagPlace => {
      return { article, block, from: start, to: start + text.length, of: 'entity', kind }
    }),
    ...figures.map(({ block, start, text, kind }): TagPlace => {
      return { article, block, from: start, to: start + text.length, of: 'figure', kind }
    }),
  ]
}
