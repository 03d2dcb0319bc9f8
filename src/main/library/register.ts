import { sql } from 'kysely'
import type { EntityRecord, MentionsOf, RecordId, RegisterEntry } from '../../core/contract'
import type { EntityKind } from '../../core/document'
import { fold } from '../../core/text'
import type { ReadingDatabase } from './power'
import { type Given, inSql, select } from './statement'
import type { ArticleRow } from './tables'

/** Every record with the one it stands for now: itself, or what it was merged into. */
const roots = sql`WITH RECURSIVE root (id, top) AS (
  SELECT id, id FROM record WHERE merged IS NULL AND removed = 0
  UNION SELECT record.id, root.top FROM record JOIN root ON record.merged = root.id
)`

interface Line {
  record: RecordId | null
  kind: EntityKind
  name: string
  aliases: string
  notes: string
  links: string
  mentions: number
  pages: number
}

/** Records and unlinked names as lines of one list. `kind` and `part` null = any. */
const lines = (given: { kind: unknown; part: unknown }) => sql`
  SELECT record.id AS record, record.kind, record.name, aliases, notes, links,
    count(mention.text) AS mentions, count(DISTINCT article.page) AS pages
  FROM root JOIN record ON record.id = root.top
    LEFT JOIN mention ON mention.record = root.id LEFT JOIN article ON article.id = mention.article
  WHERE (${given.kind} IS NULL OR record.kind = ${given.kind})
    AND (${given.part} IS NULL OR EXISTS (
      SELECT 1 FROM record_name WHERE record_name.record = root.top AND instr(folded, ${given.part}) > 0))
  GROUP BY root.top
  UNION ALL
  SELECT NULL, mention.kind, mention.text, '[]', '', '[]', count(*), count(DISTINCT article.page)
  FROM mention JOIN article ON article.id = mention.article LEFT JOIN root ON root.id = mention.record
  WHERE root.id IS NULL AND (${given.kind} IS NULL OR mention.kind = ${given.kind})
    AND (${given.part} IS NULL OR instr(lower(mention.text), ${given.part}) > 0)
  GROUP BY mention.text, mention.kind`

interface Wanted {
  kind: EntityKind | null
  part: string | null
  limit: number
  offset: number
}

const byMentions = select((given: Given<Wanted>) =>
  inSql(
    sql<Line>`${roots} SELECT * FROM (${lines(given)}) ORDER BY mentions DESC, name LIMIT ${given.limit} OFFSET ${given.offset}`,
  ),
)
const byName = select((given: Given<Wanted>) =>
  inSql(
    sql<Line>`${roots} SELECT * FROM (${lines(given)}) ORDER BY name, mentions DESC LIMIT ${given.limit} OFFSET ${given.offset}`,
  ),
)
const countLines = select((given: Given<Wanted>) =>
  inSql(sql<{ total: number }>`${roots} SELECT count(*) AS total FROM (${lines(given)})`),
)

const byIds = select((given: Given<{ ids: string }>) =>
  inSql(sql<Line>`${roots}
    SELECT record.id AS record, record.kind, record.name, aliases, notes, links,
      count(mention.text) AS mentions, count(DISTINCT article.page) AS pages
    FROM json_each(${given.ids}) AS wanted JOIN root ON root.top = wanted.value JOIN record ON record.id = root.top
      LEFT JOIN mention ON mention.record = root.id LEFT JOIN article ON article.id = mention.article
    GROUP BY root.top`),
)

interface Place {
  article: ArticleRow
  block: number
  start: number
  text: string
  record: RecordId | null
}

const family = (record: unknown) => sql`WITH RECURSIVE family (id) AS (
  SELECT ${record} UNION SELECT record.id FROM record JOIN family ON record.merged = family.id
)`
interface OfRecord {
  record: RecordId
  limit: number
  offset: number
}
const ofRecord = select((given: Given<OfRecord>) =>
  inSql(sql<Place>`${family(given.record)}
    SELECT mention.article, block, start, text, mention.record FROM family JOIN mention ON mention.record = family.id
    ORDER BY article, block, start LIMIT ${given.limit} OFFSET ${given.offset}`),
)
const countOfRecord = select((given: Given<{ record: RecordId }>) =>
  inSql(sql<{ total: number }>`${family(given.record)}
    SELECT count(*) AS total FROM family JOIN mention ON mention.record = family.id`),
)
interface OfName {
  kind: EntityKind
  name: string
  limit: number
  offset: number
}
const ofName = select((given: Given<OfName>) =>
  inSql(sql<Place>`${roots}
    SELECT mention.article, block, start, text, mention.record FROM mention
    WHERE text = ${given.name} AND kind = ${given.kind} AND ifnull(mention.record, 0) NOT IN (SELECT id FROM root)
    ORDER BY article, block, start LIMIT ${given.limit} OFFSET ${given.offset}`),
)
const countOfName = select((given: Given<{ kind: EntityKind; name: string }>) =>
  inSql(sql<{ total: number }>`${roots}
    SELECT count(*) AS total FROM mention
    WHERE text = ${given.name} AND kind = ${given.kind} AND ifnull(mention.record, 0) NOT IN (SELECT id FROM root)`),
)

/** The register: records, and tagged names that are linked to none. `query` is part of a name; '' = any. */
export function register(
  db: ReadingDatabase,
  wanted: {
    kind: EntityKind | null
    query: string
    sort: 'mentions' | 'name'
    limit: number
    offset: number
  },
): { total: number; entries: RegisterEntry[] } {
  const values = { ...wanted, part: wanted.query === '' ? null : fold(wanted.query) }
  const found = (wanted.sort === 'name' ? byName : byMentions).all(db, values)
  return { total: countLines.get(db, values)?.total ?? 0, entries: found.map(entryOf) }
}

/** Records as windows see them, in the order of `ids`; those that no longer stand for themselves are left out. */
export function recordsWithCounts(db: ReadingDatabase, ids: readonly RecordId[]): EntityRecord[] {
  const found = new Map(
    byIds.all(db, { ids: JSON.stringify(ids) }).flatMap((line) => {
      const record = recordOf(line)
      return record ? [[record.id, record]] : []
    }),
  )
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** Where a record, or a name that is linked to none, is mentioned: how often, and a stretch of the places. */
export function mentionPlaces(
  db: ReadingDatabase,
  of: MentionsOf,
  stretch: { limit: number; offset: number },
): { total: number; places: readonly Place[] } {
  if (of.of === 'record')
    return {
      total: countOfRecord.get(db, of)?.total ?? 0,
      places: ofRecord.all(db, { record: of.record, ...stretch }),
    }
  return {
    total: countOfName.get(db, of)?.total ?? 0,
    places: ofName.all(db, { kind: of.kind, name: of.name, ...stretch }),
  }
}

function entryOf(line: Line): RegisterEntry {
  const record = recordOf(line)
  if (record) return { of: 'record', record }
  const { kind, name, mentions, pages } = line
  return { of: 'name', kind, name, mentions, pages }
}

function recordOf({ record, aliases, links, ...rest }: Line): EntityRecord | null {
  if (record === null) return null
  return {
    ...rest,
    id: record,
    aliases: JSON.parse(aliases) as string[],
    links: JSON.parse(links) as string[],
  }
}
