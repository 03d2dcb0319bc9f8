import { inflateRawSync } from 'node:zlib'
import type { PageId } from '../../core/contract'
import type { SourceLine, SourcePage } from '../../core/text'
import type { ReadingDatabase, WritingDatabase } from './power'
import { change, type Given, query, select } from './statement'

/** What a source says beyond its text: of each line in order, and of the sheets that they stand on. */
export interface Geometry {
  readonly pages: readonly SourcePage[]
  readonly lines: readonly Omit<SourceLine, 'text'>[]
}

const insert = change((given: Given<{ page: PageId; json: Uint8Array }>) =>
  query.insertInto('source_geometry').values({ page: given.page, json: given.json }),
)
const ofPage = select((given: Given<{ page: PageId }>) =>
  query.selectFrom('source_geometry').select('json').where('page', '=', given.page),
)
const insertPart = change((given: Given<{ page: PageId; sheet: number; whole: PageId }>) =>
  query.insertInto('source_part').values({ page: given.page, sheet: given.sheet, whole: given.whole }),
)
const partOf = select((given: Given<{ page: PageId }>) =>
  query.selectFrom('source_part').select(['sheet', 'whole']).where('page', '=', given.page),
)
/** `packed`: a {@link Geometry} as JSON, deflated (RFC 1951). */
export function addGeometry(db: WritingDatabase, page: PageId, packed: Uint8Array): void {
  insert.run(db, { page, json: packed })
}

/** null = the page's source is text and no more. */
export function geometryOf(db: ReadingDatabase, page: PageId): Geometry | null {
  const row = ofPage.get(db, { page })
  return row ? (JSON.parse(inflateRawSync(row.json).toString('utf8')) as Geometry) : null
}

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
