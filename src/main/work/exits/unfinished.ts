import type { ExportReach, Unfinished } from '../../../core/contract'
import { type ReadingDatabase, unfinishedPages } from '../../library'

/** A list is looked through; beyond it the sums tell. */
const mostPages = 60

/** What an export would carry out unfinished. It forbids nothing. */
export function unfinished(db: ReadingDatabase, reach: ExportReach): Unfinished {
  const pages = unfinishedPages(db, reach)
  const sum = (of: 'articles' | 'unvalidated' | 'suspects') =>
    pages.reduce((total, page) => total + page[of], 0)
  const open = pages.filter(({ unvalidated, suspects }) => unvalidated > 0 || suspects > 0)
  return {
    articles: sum('articles'),
    unvalidated: sum('unvalidated'),
    suspects: sum('suspects'),
    pages: open.slice(0, mostPages).map(({ articles: _, ...page }) => page),
    more: Math.max(0, open.length - mostPages),
  }
}
