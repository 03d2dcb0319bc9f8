import type { FiguresWanted, LedgerFigure } from '../../core/contract'
import { sentenceAround } from '../../core/text'
import { blocksOf, figureLines, placeOf, type ReadingDatabase } from '../library'

/** The ledger's lines in their sentences. */
export function figureLedger(
  db: ReadingDatabase,
  {
    sort,
    descending,
    offset,
    limit,
    ...wanted
  }: FiguresWanted & {
    sort: 'place' | 'value' | 'issued'
    descending: boolean
    offset: number
    limit: number
  },
): { total: number; figures: LedgerFigure[] } {
  const { total, lines } = figureLines(db, wanted, { sort, descending, offset, limit })
  const figures = lines.flatMap(({ article: row, block, start, text, approx, ...line }): LedgerFigure[] => {
    const where = placeOf(db, row)
    if (!where) return []
    const to = start + text.length
    const { page, article, headline, publication, label } = where
    const { kind, low, high, date, unit, issued } = line
    return [
      {
        ...{ page, article, headline, publication, issued, label, block, from: start, to, text },
        ...{ kind, low, high, date, unit, approx: approx === 1 },
        sentence: sentenceAround(blocksOf(db, row)[block]?.text ?? '', start, to),
      },
    ]
  })
  return { total, figures }
}
