import type { ExportFile, FiguresWanted, LedgerFigure, LedgerSort } from '../../../core/contract'
import { csv } from '../../../core/exits'
import { sentenceAround } from '../../../core/text'
import {
  blocksOf,
  changeMark,
  type FigureLine,
  figureLines,
  figureOnLine,
  placeOf,
  type ReadingDatabase,
} from '../../library'
import { fileName } from '../exits/exits'

export type LedgerAsked = FiguresWanted & { readonly sort: LedgerSort; readonly descending: boolean }

/** A table of more lines than this is no use to a spreadsheet. */
const mostInTable = 100_000

/** The ledger as it is walked: sorted once for all stretches of a question, and again when somebody wrote to the library. */
export class FigureLedger {
  readonly #db: ReadingDatabase
  #last: { readonly key: string; readonly lines: readonly FigureLine[] } | null = null

  constructor(db: ReadingDatabase) {
    this.#db = db
  }

  list({ offset, limit, ...asked }: LedgerAsked & { readonly offset: number; readonly limit: number }): {
    total: number
    figures: LedgerFigure[]
  } {
    const lines = this.#lines(asked)
    const figures = this.#placed(lines.slice(offset, offset + limit)).map(
      ({ line, where, sentence }): LedgerFigure => {
        const { block, start, text, approx } = line
        const { page, article, headline, publication, label } = where
        const { kind, low, high, date, unit, issued } = line
        return {
          ...{ page, article, headline, publication, issued, label },
          ...{ block, from: start, to: start + text.length, text },
          ...{ kind, low, high, date, unit, approx: approx === 1, sentence },
        }
      },
    )
    return { total: lines.length, figures }
  }

  /** As CSV, in its order. Its columns are those that an issue's figures are exported with. */
  table(asked: LedgerAsked): ExportFile {
    const rows = this.#placed(this.#lines(asked).slice(0, mostInTable)).map(({ line, where, sentence }) => {
      const { text, kind, low, high, date, unit, approx, issued, number } = line
      const to = low === high ? null : high
      return [
        ...[text, kind, low ?? date, to, unit, approx === 1, sentence.text],
        ...[where.publication, issued, number, where.label, where.article, where.headline, line.line],
      ]
    })
    const columns = ['text', 'kind', 'value', 'to', 'unit', 'approx', 'sentence']
    const place = ['publication', 'date', 'number', 'page', 'article', 'headline', 'line']
    return {
      name: fileName(['figures'], 'csv'),
      mediaType: 'text/csv',
      text: csv([...columns, ...place], rows),
    }
  }

  #lines(asked: LedgerAsked): readonly FigureLine[] {
    const key = JSON.stringify([changeMark(this.#db), asked])
    if (this.#last?.key !== key) this.#last = { key, lines: figureLines(this.#db, asked, asked) }
    return this.#last.lines
  }

  #placed(lines: readonly FigureLine[]) {
    const look = (article: FigureLine['article']) => ({
      where: placeOf(this.#db, article),
      blocks: blocksOf(this.#db, article),
    })
    const articles = new Map<FigureLine['article'], ReturnType<typeof look>>()
    return lines.flatMap((at) => {
      const line = figureOnLine(this.#db, at)
      if (!line) return []
      const { article, block, start, text } = line
      const known = articles.get(article) ?? look(article)
      articles.set(article, known)
      const { where, blocks } = known
      if (!where) return []
      return [
        { line, where, sentence: sentenceAround(blocks[block]?.text ?? '', start, start + text.length) },
      ]
    })
  }
}
