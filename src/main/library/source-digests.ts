import { createHash } from 'node:crypto'
import type { PageId } from '../../core/contract'
import type { ReadingDatabase, WritingDatabase } from './power'
import { change, type Given, query, select } from './statement'

/** What a source's lines were when they were read, as a digest. Owns `source_digest`. */

const insert = change((given: Given<{ page: PageId; firstLine: number; sha256: string }>) =>
  query
    .insertInto('source_digest')
    .values({ page: given.page, first_line: given.firstLine, sha256: given.sha256 }),
)
const digestAt = select((given: Given<{ page: PageId; firstLine: number }>) =>
  query
    .selectFrom('source_digest')
    .select('sha256')
    .where('page', '=', given.page)
    .where('first_line', '=', given.firstLine),
)

/** Keeps what the lines of a source were when it came, that `stet verify` can tell. @param firstLine their first's number */
export function addDigest(
  db: WritingDatabase,
  page: PageId,
  firstLine: number,
  lines: readonly string[],
): void {
  insert.run(db, { page, firstLine, sha256: digestOf(lines) })
}

/** Whether a source's lines are those that it came with; null = it came before that was kept. */
export function areLinesKept(
  db: ReadingDatabase,
  page: PageId,
  firstLine: number,
  lines: readonly string[],
): boolean | null {
  const known = digestAt.get(db, { page, firstLine })
  return known ? known.sha256 === digestOf(lines) : null
}

/** No lines and one empty line are the same text; the count tells them apart. */
function digestOf(lines: readonly string[]): string {
  return createHash('sha256')
    .update(`${lines.length}\n${lines.join('\n')}`)
    .digest('hex')
}
