import type { PageId } from '../../core/contract'
import { laterSources, withLaterGeometry } from './later-sources'
import type { ReadingDatabase, WritingDatabase } from './power'
import { type Geometry, unpackedGeometry } from './source-geometry'
import { change, type Given, query, select } from './statement'

/**
 * Where the lines of a page's sources stand on their sheets. Owns `source_geometry`; a later source's comes with it.
 */

const insert = change((given: Given<{ page: PageId; json: Uint8Array }>) =>
  query.insertInto('source_geometry').values({ page: given.page, json: given.json }),
)
const ofPage = select((given: Given<{ page: PageId }>) =>
  query.selectFrom('source_geometry').select('json').where('page', '=', given.page),
)
/** `packed`: a {@link Geometry} as JSON, deflated (RFC 1951). */
export function addGeometry(db: WritingDatabase, page: PageId, packed: Uint8Array): void {
  insert.run(db, { page, json: packed })
}

/** null = the source that the page was imported from is text and no more. */
export function importedGeometry(db: ReadingDatabase, page: PageId): Geometry | null {
  const row = ofPage.get(db, { page })
  return row ? unpackedGeometry(row.json) : null
}

/** Of all sources of a page, in the order of its lines; null = all are text and no more. */
export function geometryOf(db: ReadingDatabase, page: PageId): Geometry | null {
  const later = laterSources(db, page)
  const first = importedGeometry(db, page)
  return later.length === 0 ? first : withLaterGeometry(first, (later[0]?.firstLine ?? 1) - 1, later)
}
