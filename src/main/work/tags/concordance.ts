import type { Concordance, MentionsOf } from '../../../core/contract'
import { sentenceAround } from '../../../core/text'
import { blocksOf, mentionPlaces, placeOf, type ReadingDatabase } from '../../library'

/** Mentions in their sentences, page by page. */
export function concordance(
  db: ReadingDatabase,
  { of, ...stretch }: { of: MentionsOf; limit: number; offset: number },
): { total: number; mentions: Concordance[] } {
  const { total, places } = mentionPlaces(db, of, stretch)
  const mentions = places.flatMap(({ article, block, start, text, record }): Concordance[] => {
    const where = placeOf(db, article)
    if (!where) return []
    const to = start + text.length
    const sentence = sentenceAround(blocksOf(db, article)[block]?.text ?? '', start, to)
    return [{ ...where, block, from: start, to, record, sentence }]
  })
  return { total, mentions }
}
