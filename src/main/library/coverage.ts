import type { IssueId, LineRange, PageId, PublicationId } from '../../core/contract'
import type { ReadingDatabase, WritingDatabase } from './power'
import { change, type Given, query, select } from './statement'

/** Which lines of a page were on screen long enough to be read. Owns `coverage`. */

/** Which lines of a page were read, and how many of those that have text. */
export interface Coverage {
  readonly ranges: readonly LineRange[]
  readonly read: number
  readonly lines: number
}

const ofPage = select((given: Given<{ page: PageId }>) =>
  query.selectFrom('coverage').select(['ranges', 'read', 'lines']).where('page', '=', given.page),
)
const put = change((given: Given<{ page: PageId; ranges: string; read: number; lines: number }>) =>
  query
    .insertInto('coverage')
    .values({ page: given.page, ranges: given.ranges, read: given.read, lines: given.lines })
    .onConflict((conflict) =>
      conflict.column('page').doUpdateSet({ ranges: given.ranges, read: given.read, lines: given.lines }),
    ),
)
const lines = query
  .selectFrom('shelved_page as page')
  .innerJoin('source_length', 'source_length.page', 'page.id')
  .leftJoin('coverage', 'coverage.page', 'page.id')
  .select(({ fn, val }) => [
    fn.sum<number>(fn.coalesce('coverage.read', val(0))).as('read'),
    fn.sum<number>(fn.coalesce('coverage.lines', 'source_length.lines')).as('lines'),
  ])
const ofPages = select((given: Given<{ issue: IssueId }>) =>
  lines.select('page.id as id').where('page.issue', '=', given.issue).groupBy('page.id'),
)
const ofIssues = select((given: Given<{ publication: PublicationId }>) =>
  lines
    .innerJoin('issue', 'issue.id', 'page.issue')
    .select('issue.id as id')
    .where('issue.publication', '=', given.publication)
    .groupBy('issue.id'),
)

interface LineSum {
  readonly id: number
  readonly read: number
  readonly lines: number
}

/** null = nobody has looked at the page yet. */
export function coverageOf(db: ReadingDatabase, page: PageId): Coverage | null {
  const row = ofPage.get(db, { page })
  return row ? { ...row, ranges: JSON.parse(row.ranges) as LineRange[] } : null
}

export function putCoverage(db: WritingDatabase, page: PageId, coverage: Coverage): void {
  put.run(db, { ...coverage, page, ranges: JSON.stringify(coverage.ranges) })
}

/** Of each page of an issue. */
export function pageLines(db: ReadingDatabase, issue: IssueId): LineSum[] {
  return ofPages.all(db, { issue })
}

/** Of each issue of a publication that has pages. */
export function issueLines(db: ReadingDatabase, publication: PublicationId): LineSum[] {
  return ofIssues.all(db, { publication })
}
