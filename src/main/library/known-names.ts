import { sql } from 'kysely'
import type { RecordId } from '../../core/contract'
import type { EntityKind } from '../../core/document'
import type { ReadingDatabase } from './power'
import { inSql, select } from './statement'

/** A name that the library knows: a record's, or one that was tagged and is linked to none. */
export interface KnownName {
  readonly name: string
  readonly kind: EntityKind
  readonly record: RecordId | null
}

interface Row {
  name: string
  aliases: string
  kind: EntityKind
  record: RecordId | null
}

const recordNames = select(() =>
  inSql(
    sql<Row>`SELECT name, aliases, kind, id AS record FROM record WHERE removed = 0 AND merged IS NULL ORDER BY id`,
  ),
)
/** Of a name that was tagged as this and as that, what it was tagged as most often. */
const taggedNames = select(() =>
  inSql(sql<Row>`SELECT text AS name, '[]' AS aliases, kind, NULL AS record, max(times) FROM (
    SELECT text, kind, count(*) AS times FROM mention GROUP BY text, kind) GROUP BY text`),
)

/** Every name that the library knows, records first. */
export function knownNames(db: ReadingDatabase): KnownName[] {
  return [...recordNames.all(db, {}), ...taggedNames.all(db, {})].flatMap(({ name, aliases, kind, record }) =>
    [name, ...(JSON.parse(aliases) as string[])].map((one) => ({ name: one, kind, record })),
  )
}
