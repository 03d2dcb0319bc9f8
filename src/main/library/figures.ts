import { type RawBuilder, sql } from 'kysely'
import type { FiguresWanted, IssueId, PageId, UnitTotal } from '../../core/contract'
import type { ReadingDatabase } from './power'
import { type Given, inSql, type Select, select } from './statement'
import type { ArticleRow, Tables } from './tables'

/** A figure's row, and when its issue was printed. */
type FigureLine = Tables['figure'] & { readonly issued: string | null }

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
  offset: number
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

/** What the list is in the order of. Figures without a value, and those of an issue without a date, stand last. */
const orders = {
  place: sql`issue.date IS NULL, issue.date, issue.id, page.id, article.position, figure.block, figure.start`,
  value: sql`ifnull(figure.low, figure.date) IS NULL, figure.low, figure.high, figure.date, page.id, article.position, figure.block, figure.start`,
  issued: sql`issue.date IS NULL, issue.date, page.id, article.position, figure.block, figure.start`,
  placeDescending: sql`issue.date IS NULL, issue.date DESC, issue.id DESC, page.id DESC, article.position, figure.block, figure.start`,
  valueDescending: sql`ifnull(figure.low, figure.date) IS NULL, figure.high DESC, figure.low DESC, figure.date DESC, page.id, article.position, figure.block, figure.start`,
  issuedDescending: sql`issue.date IS NULL, issue.date DESC, page.id, article.position, figure.block, figure.start`,
} as const
type Order = keyof typeof orders

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

type What = Order | 'count' | 'totals'
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
  const from = sql`FROM figure JOIN article ON article.id = figure.article JOIN page ON page.id = article.page
    JOIN issue ON issue.id = page.issue WHERE ${wanted.length ? sql.join(wanted, sql` AND `) : sql`TRUE`}`
  if (what === 'count') return sql`SELECT count(*) AS total ${from}`
  if (what === 'totals')
    return sql`SELECT figure.kind, figure.unit, count(*) AS count, sum((figure.low + figure.high) / 2) AS sum,
      min(figure.low) AS least, max(figure.high) AS most ${from}
      GROUP BY figure.kind, figure.unit ORDER BY count DESC, figure.kind, figure.unit`
  return sql`SELECT figure.*, issue.date AS issued ${from}
    ORDER BY ${orders[what]} LIMIT ${values.limit} OFFSET ${values.offset}`
}

/** The ledger's lines, and how many there are. */
export function figureLines(
  db: ReadingDatabase,
  wanted: FiguresWanted,
  by: { sort: 'place' | 'value' | 'issued'; descending: boolean; limit: number; offset: number },
): { total: number; lines: FigureLine[] } {
  const { values, given } = asked(wanted, by)
  const order: Order = by.descending ? `${by.sort}Descending` : by.sort
  return {
    total: statement<{ total: number }>('count', given).get(db, values)?.total ?? 0,
    lines: statement<FigureLine>(order, given).all(db, values),
  }
}

export function figureTotals(db: ReadingDatabase, wanted: FiguresWanted): UnitTotal[] {
  const { values, given } = asked(wanted, { limit: 0, offset: 0 })
  return statement<UnitTotal>('totals', given).all(db, values)
}

function asked(
  { scope, kind, unit, least, most, since, before, query }: FiguresWanted,
  stretch: { limit: number; offset: number },
) {
  const filter: Filter = {
    page: scope.kind === 'page' ? scope.page : null,
    issue: scope.kind === 'issue' ? scope.issue : null,
    ...{ kind, unit, least, most, since, before, part: query },
  }
  const given = parts.filter((part) => filter[part] !== null)
  // Only what is given is bound.
  const values = { ...filter, limit: stretch.limit, offset: stretch.offset } as Values
  return { values, given }
}
