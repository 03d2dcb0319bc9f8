import type { PageId } from '../../core/contract'
import type { ReadingDatabase, WritingDatabase } from './power'
import { change, type Given, query, select } from './statement'

/**
 * Pages that are one sheet of a file, and files that broke off among their pages. Owns `source_part` and
 * `unfinished_file`.
 */

const insertPart = change((given: Given<{ page: PageId; sheet: number; whole: PageId }>) =>
  query.insertInto('source_part').values({ page: given.page, sheet: given.sheet, whole: given.whole }),
)
const partOf = select((given: Given<{ page: PageId }>) =>
  query.selectFrom('source_part').select(['sheet', 'whole']).where('page', '=', given.page),
)
const partsOfWhole = select((given: Given<{ whole: PageId }>) =>
  query.selectFrom('source_part').select('page').where('whole', '=', given.whole).orderBy('sheet'),
)
const begin = change((given: Given<{ whole: PageId }>) =>
  query.insertInto('unfinished_file').values({ whole: given.whole }),
)
const end = change((given: Given<{ whole: PageId }>) =>
  query.deleteFrom('unfinished_file').where('whole', '=', given.whole),
)
const unfinished = select((given: Given<{ whole: PageId }>) =>
  query.selectFrom('unfinished_file').select('whole').where('whole', '=', given.whole),
)

/** Notes that a page is one sheet of a file, whose bytes are kept with the page `whole`. */
export function addSourcePart(
  db: WritingDatabase,
  page: PageId,
  part: { sheet: number; whole: PageId },
): void {
  insertPart.run(db, { page, ...part })
}

/** null = the page is its whole file. */
export function sourcePart(db: ReadingDatabase, page: PageId): { sheet: number; whole: PageId } | null {
  return partOf.get(db, { page }) ?? null
}

/** The pages that were made of one file, in its order; none where it is one page. */
export function partsOf(db: ReadingDatabase, whole: PageId): PageId[] {
  return partsOfWhole.all(db, { whole }).map(({ page }) => page)
}

/** Notes that there are more pages to come of the file of which `whole` is the first. */
export function beginFile(db: WritingDatabase, whole: PageId): void {
  begin.run(db, { whole })
}

/** All its pages are made. */
export function endFile(db: WritingDatabase, whole: PageId): void {
  end.run(db, { whole })
}

/** Whether the import of a file broke off between two of its pages. */
export function isUnfinished(db: ReadingDatabase, whole: PageId): boolean {
  return unfinished.get(db, { whole }) !== undefined
}
