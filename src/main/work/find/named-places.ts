import type { NamedPlace } from '../../../core/contract'
import { articlesNamed, issuesNamed, pagesNamed, type ReadingDatabase } from '../../library'

/** Issues, pages and articles whose name holds every word of `query`; at most `limit` of them together. */
export function placesNamed(
  db: ReadingDatabase,
  { query, limit }: { readonly query: string; readonly limit: number },
): NamedPlace[] {
  const words = query.toLowerCase().split(/\s+/u).filter(Boolean)
  // Each kind has its share: a title's hundred pages do not hide its articles.
  const share = Math.max(1, Math.floor(limit / 3))
  return [
    ...issuesNamed(db, words, share).map((one) => ({ kind: 'issue' as const, ...one })),
    ...pagesNamed(db, words, share).map((one) => ({ kind: 'page' as const, ...one })),
    ...articlesNamed(db, words, share).map((one) => ({ kind: 'article' as const, ...one })),
  ]
}
