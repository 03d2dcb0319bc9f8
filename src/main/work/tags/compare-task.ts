import type { FigureDisagreement, FiguresWanted } from '../../../core/contract'
import { type Disagreement, disagreements, type InText } from '../../../core/tagging'
import { sentenceAround } from '../../../core/text'
import { type ComparedFigure, comparedFigures, placeOf, type ReadingDatabase } from '../../library'
import { saidDifferent } from './said-different'

/** What the comparing thread is asked for. */
export interface CompareRequest {
  readonly about: 'figures'
  readonly scope: FiguresWanted['scope']
  readonly limit: number
}

export interface Compared {
  readonly total: number
  readonly disagreements: FigureDisagreement[]
}

/** null = a later request came first. */
export interface Comparer {
  ask(request: CompareRequest): Promise<Compared | null>
  close(): Promise<void>
}

/**
 * Compares the figures of a scope with one another and with the library's, as it is at one moment: the writer goes on
 * meanwhile. The work of the comparing thread.
 */
export function compareFigures(db: ReadingDatabase, request: CompareRequest): Compared {
  return db.transaction(() => compare(db, request))()
}

function compare(db: ReadingDatabase, { scope, limit }: CompareRequest): Compared {
  const figures = comparedFigures(db)
  const inScope = (figure: ComparedFigure | undefined) =>
    scope.kind === 'library' ||
    (scope.kind === 'page' ? figure?.page === scope.page : figure?.issue === scope.issue)
  const found = disagreements(figures.map(inText)).filter(
    ({ one, other }) => inScope(figures[one]) || inScope(figures[other]),
  )
  const isDifferent = saidDifferent(db)
  const standing = found.map((one) => shown(db, figures, one)).filter((one) => !isDifferent(one))
  return { total: standing.length, disagreements: standing.slice(0, limit) }
}

function inText({ article, blockText, start, text, low, high, unit, approx }: ComparedFigure): InText {
  const to = start + text.length
  return { article: String(article), text: blockText, from: start, to, low, high, unit, approx: approx === 1 }
}

function shown(
  db: ReadingDatabase,
  figures: readonly ComparedFigure[],
  { one, other, how, confidence }: Disagreement,
): FigureDisagreement {
  return { one: placed(db, figures[one]), other: placed(db, figures[other]), how, confidence }
}

function placed(db: ReadingDatabase, figure: ComparedFigure | undefined): FigureDisagreement['one'] {
  const where = figure && placeOf(db, figure.article)
  if (!where) throw new RangeError('a figure without an article')
  const { page, article, headline, label, date } = where
  const { block, start, text, blockText } = figure
  const to = start + text.length
  const sentence = sentenceAround(blockText, start, to)
  return { page, article, headline, label, issued: date, block, from: start, to, text, sentence }
}
