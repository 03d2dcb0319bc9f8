import type { Hit } from '../../../core/contract'
import { fold } from '../../../core/text'
import { type ArticleRow, articlesWith, blocksOf, placeOf, type ReadingDatabase } from '../../library'

/** So much of the text stands before and behind the place in an excerpt. */
const excerptReach = 40

/** Articles that hold `query` as a substring of one of their blocks, case folded; best first ({@link articlesWith}). */
export function searchArticles(
  db: ReadingDatabase,
  { query, limit }: { readonly query: string; readonly limit: number },
): { total: number; hits: Hit[] } {
  const { total, articles } = articlesWith(db, query, limit)
  const hits = articles.flatMap((row) => {
    const place = placeOf(db, row)
    return place ? [{ ...place, excerpt: excerptOf(db, row, query) }] : []
  })
  return { total, hits }
}

function excerptOf(db: ReadingDatabase, row: ArticleRow, query: string): Hit['excerpt'] {
  const wanted = fold(query)
  for (const { text } of blocksOf(db, row)) {
    const at = fold(text).indexOf(wanted)
    if (at >= 0) return cut(text, at, at + wanted.length)
  }
  return { text: '', from: 0, to: 0 }
}

/** Cut so that no half of a surrogate pair is left at an end. */
function cut(text: string, from: number, to: number): Hit['excerpt'] {
  let start = Math.max(0, from - excerptReach)
  let end = Math.min(text.length, to + excerptReach)
  if (isLow(text.charCodeAt(start))) start++
  if (end < text.length && isLow(text.charCodeAt(end))) end--
  return { text: text.slice(start, end), from: from - start, to: to - start }
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
