import { type RawBuilder, sql } from 'kysely'
import type { FigurePoint, FiguresWanted, IssueId, LedgerSort, PageId, UnitTotal } from '../../core/contract'
import type { ReadingDatabase } from './power'
import { type Given, inSql, type Select, select } from './statement'
import type { ArticleRow, Tables } from './tables'

/**
 * The ledger's questions: lists, sums and points of figures over the library. Only reads; `tags.ts` writes `figure`.
 */

/** Where a line of the ledger stands: its figure's row is read when the line is looked at. */
export type FigureLine = Pick<Tables['figure'], 'article' | 'block' | 'start'>

/** A figure's row, and when its issue was printed. */
export type FigureOfIssue = Tables['figure'] & {
  readonly issued: string | null
  readonly number: string | null
}

interface Values {
  page: number
  issue: number
  kind: string
  unit: string
  least: number
  most: number
  since: string
  before: string
  part: string
  limit: number
}

/** What each part of a filter asks: only those that are given stand in the statement, so that the indexes serve it. */
const conditions = {
  page: ({ page }) => sql`page.id = ${page}`,
  issue: ({ issue }) => sql`issue.id = ${issue}`,
  kind: ({ kind }) => sql`figure.kind = ${kind}`,
  unit: ({ unit }) => sql`figure.unit = ${unit}`,
  least: ({ least }) => sql`figure.low >= ${least}`,
  most: ({ most }) => sql`figure.high <= ${most}`,
  since: ({ since }) => sql`figure.date >= ${since}`,
  before: ({ before }) => sql`figure.date < ${before}`,
  part: ({ part }) => sql`instr(figure.text || ' ' || ifnull(figure.unit, ''), ${part}) > 0`,
} satisfies Record<string, (given: Given<Values>) => RawBuilder<unknown>>
type Filter = { readonly [K in keyof typeof conditions]: Values[K] | null }
const parts = Object.keys(conditions) as (keyof typeof conditions)[]

const inText = 'page.id, article.position, figure.block, figure.start'
/**
 * What the list is in the order of, upwards and downwards. Figures without what it goes by, and those of an issue without
 * a date, stand last either way.
 */
const orders: Readonly<Record<LedgerSort, readonly [rising: string, falling: string]>> = {
  place: [
    `issue.date IS NULL, issue.date, issue.id, ${inText}`,
    'issue.date IS NULL, issue.date DESC, issue.id DESC, page.id DESC, article.position, figure.block, figure.start',
  ],
  issued: [`issue.date IS NULL, issue.date, ${inText}`, `issue.date IS NULL, issue.date DESC, ${inText}`],
  value: [
    `ifnull(figure.low, figure.date) IS NULL, figure.low, figure.high, figure.date, ${inText}`,
    `ifnull(figure.low, figure.date) IS NULL, figure.high DESC, figure.low DESC, figure.date DESC, ${inText}`,
  ],
  unit: [
    `figure.unit IS NULL, figure.unit, figure.low, ${inText}`,
    `figure.unit IS NULL, figure.unit DESC, figure.high DESC, ${inText}`,
  ],
  text: [`figure.text, ${inText}`, `figure.text DESC, ${inText}`],
  headline: [
    `article.headline = '', article.headline, ${inText}`,
    `article.headline = '', article.headline DESC, ${inText}`,
  ],
}
type Order = `${LedgerSort} ${'rising' | 'falling'}`

/** A figure that has a value, with its block's text. */
export interface ComparedFigure {
  readonly article: ArticleRow
  readonly page: PageId
  readonly issue: IssueId
  readonly block: number
  readonly start: number
  readonly text: string
  readonly low: number
  readonly high: number
  readonly unit: string | null
  readonly approx: 0 | 1
  readonly blockText: string
}

const withText = select(() =>
  inSql(sql<ComparedFigure>`SELECT figure.article, article.page, page.issue, figure.block, figure.start, figure.text,
      figure.low, figure.high, figure.unit, figure.approx, block.text AS blockText
    FROM figure JOIN article ON article.id = figure.article JOIN page ON page.id = article.page
      JOIN block ON block.article = figure.article AND block.position = figure.block
    WHERE figure.low IS NOT NULL AND figure.kind IN ('quantity', 'money', 'percent')
    ORDER BY article.page, article.position, figure.block, figure.start`),
)

/** Every figure of the library that can be compared, page by page. */
export function comparedFigures(db: ReadingDatabase): ComparedFigure[] {
  return withText.all(db, {})
}

type What = Order | 'totals' | 'points'
const statements = new Map<string, Select<Values, unknown>>()

/** The statement for a filter, made when it is first asked for. */
function statement<R>(what: What, given: readonly (keyof Filter)[]): Select<Values, R> {
  const key = [what, ...given].join()
  const known = statements.get(key) ?? select((values: Given<Values>) => inSql(textOf(what, given, values)))
  statements.set(key, known)
  return known as Select<Values, R>
}

function textOf(what: What, given: readonly (keyof Filter)[], values: Given<Values>): RawBuilder<unknown> {
  const wanted = given.map((part) => conditions[part](values))
  // The sums of the whole library are read from an index alone.
  const joins =
    what === 'totals' && !given.includes('page') && !given.includes('issue')
      ? sql``
      : sql`JOIN article ON article.id = figure.article JOIN page ON page.id = article.page
    JOIN issue ON issue.id = page.issue`
  const from = sql`FROM figure ${joins} WHERE ${wanted.length ? sql.join(wanted, sql` AND `) : sql`TRUE`}`
  if (what === 'totals')
    return sql`SELECT figure.kind, figure.unit, count(*) AS count, sum((figure.low + figure.high) / 2) AS sum,
      min(figure.low) AS least, max(figure.high) AS most ${from}
      GROUP BY figure.kind, figure.unit ORDER BY count DESC, figure.kind, figure.unit`
  if (what === 'points')
    return sql`SELECT issue.date AS issued, figure.low, figure.high, count(*) AS count ${from}
      AND issue.date IS NOT NULL AND figure.low IS NOT NULL
      GROUP BY issue.date, figure.low, figure.high ORDER BY issue.date, figure.low LIMIT ${values.limit}`
  return sql`SELECT figure.article, figure.block, figure.start ${from}
    ORDER BY ${sql.raw(orderBy(what))}`
}

function orderBy(order: Order): string {
  const [sort, way] = order.split(' ') as [LedgerSort, 'rising' | 'falling']
  return orders[sort][way === 'rising' ? 0 : 1]
}

/** All of the ledger's lines that are wanted. */
export function figureLines(
  db: ReadingDatabase,
  wanted: FiguresWanted,
  { sort, descending }: { readonly sort: LedgerSort; readonly descending: boolean },
): FigureLine[] {
  const { values, given } = asked(wanted)
  return statement<FigureLine>(`${sort} ${descending ? 'falling' : 'rising'}`, given).all(db, values)
}

const ofIssue = select((given: Given<FigureLine>) =>
  inSql(sql<FigureOfIssue>`SELECT figure.*, issue.date AS issued, issue.number
    FROM figure JOIN article ON article.id = figure.article JOIN page ON page.id = article.page
      JOIN issue ON issue.id = page.issue
    WHERE figure.article = ${given.article} AND figure.block = ${given.block} AND figure.start = ${given.start}`),
)

/** null = somebody took it away meanwhile. */
export function figureOnLine(db: ReadingDatabase, line: FigureLine): FigureOfIssue | null {
  return ofIssue.get(db, line) ?? null
}

export function figureTotals(db: ReadingDatabase, wanted: FiguresWanted): UnitTotal[] {
  const { values, given } = asked(wanted)
  return statement<UnitTotal>('totals', given).all(db, values)
}

/** Values by issue date, at most `limit` different ones. */
export function figurePoints(db: ReadingDatabase, wanted: FiguresWanted, limit: number): FigurePoint[] {
  const { values, given } = asked(wanted, limit)
  return statement<FigurePoint>('points', given).all(db, values)
}

function asked({ scope, kind, unit, least, most, since, before, query }: FiguresWanted, limit = 0) {
  const filter: Filter = {
    page: scope.kind === 'page' ? scope.page : null,
    issue: scope.kind === 'issue' ? scope.issue : null,
    ...{ kind, unit, least, most, since, before, part: query },
  }
  const given = parts.filter((part) => filter[part] !== null)
  // Only what is given is bound.
  const values = { ...filter, limit } as Values
  return { values, given }
}
