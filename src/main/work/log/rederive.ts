import {
  articlesOfPage,
  derivedVersion,
  pageIds,
  setDerivedVersion,
  setPictures,
  setTagsFrom,
  type WritingDatabase,
} from '../../library'
import { articlePictures, blockTags, derivation } from './derive'
import { loadPage } from './open-pages'

/**
 * Derives anew what an older Stet did not derive, page by page, before the library is used. Begun and not ended, it is
 * begun again at the next start.
 */
export function rederive(db: WritingDatabase): void {
  if (derivedVersion(db) >= derivation) return
  for (const page of pageIds(db)) {
    const { document } = loadPage(db, page)
    const rows = new Map(articlesOfPage(db, page).map(({ id, row }) => [id as string, row]))
    db.transaction(() => {
      for (const article of document.children) {
        const row = rows.get(article.attrs.id as string)
        if (row === undefined) continue
        setTagsFrom(db, row, 0, article.children.map(blockTags))
        setPictures(db, row, articlePictures(article))
      }
    }).immediate()
  }
  setDerivedVersion(db, derivation)
}
