import { type RawBuilder, sql } from 'kysely'
import type { EntityRecord, IssueMentions, MentionsOf, RecordId, RegisterEntry } from '../../core/contract'
import type { EntityKind } from '../../core/document'
import type { ReadingDatabase } from './power'
import { type Given, inSql, select } from './statement'
import type { ArticleRow } from './tables'

/**
 * The register's questions: names and records by their mentions over the library. Only reads; `records.ts` and
 * `tags.ts` write.
 */

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

const standing = select(() =>
  inSql(sql<Omit<Line, 'mentions' | 'pages'> & { id: RecordId; record: RecordId }>`${roots}
    SELECT root.id, record.id AS record, record.kind, record.name, aliases, notes, links
    FROM root JOIN record ON record.id = root.top ORDER BY root.id`),
)
interface Counted {
  text: string
  kind: EntityKind
  record: RecordId | null
  mentions: number
  pages: number
}
/** Each name as it is tagged and linked: the index has all but the page. */
const counted = select(() =>
  inSql(sql<Counted>`SELECT text, kind, record, count(*) AS mentions, count(DISTINCT page) AS pages
    FROM mention JOIN article ON article.id = mention.article GROUP BY text, kind, record`),
)
/** The pages of the mentions of one name that are linked to one record, or to none. */
const pagesOfName = select((given: Given<{ text: string; kind: EntityKind; record: RecordId | null }>) =>
  inSql(sql<{ page: number }>`SELECT DISTINCT page FROM mention JOIN article ON article.id = mention.article
    WHERE text = ${given.text} AND kind = ${given.kind} AND record IS ${given.record}`),
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

type Of<Kind extends MentionsOf['of']> = Extract<MentionsOf, { of: Kind }>
interface Stretch {
  readonly limit: number
  readonly offset: number
}

/** From where the mentions come that are meant, and which they are. */
interface Meant<Values> {
  readonly before: (given: Given<Values>) => RawBuilder<unknown>
  readonly from: (given: Given<Values>) => RawBuilder<unknown>
}
const shelved = sql`JOIN article ON article.id = mention.article JOIN page ON page.id = article.page
  JOIN issue ON issue.id = page.issue`

const statements = <Values>({ before, from }: Meant<Values>) => ({
  places: select((given: Given<Values & Stretch>) =>
    inSql(sql<Place>`${before(given)}
      SELECT mention.article, block, start, text, mention.record ${from(given)} ${shelved}
      ORDER BY issue.date IS NULL, issue.date, issue.id, page.id, article.position, block, start
      LIMIT ${given.limit} OFFSET ${given.offset}`),
  ),
  count: select((given: Given<Values>) =>
    inSql(sql<{ total: number }>`${before(given)} SELECT count(*) AS total ${from(given)}`),
  ),
  byIssue: select((given: Given<Values>) =>
    inSql(sql<IssueMentions>`${before(given)}
      SELECT issue.id AS issue, publication.title AS publication, issue.date, issue.number, count(*) AS mentions
      ${from(given)} ${shelved} JOIN publication ON publication.id = issue.publication
      GROUP BY issue.id ORDER BY issue.date IS NULL, issue.date, issue.id`),
  ),
})
const ofRecord = statements<Of<'record'>>({
  before: ({ record }) => family(record),
  from: () => sql`FROM family JOIN mention ON mention.record = family.id`,
})
const ofName = statements<Of<'name'>>({
  before: () => roots,
  from: ({ kind, name }) => sql`FROM (SELECT * FROM mention WHERE text = ${name} AND kind = ${kind}
    AND ifnull(record, 0) NOT IN (SELECT id FROM root)) AS mention`,
})

/** Every record, and every tagged name that is linked to none. In no order. */
export function registerLines(db: ReadingDatabase): RegisterEntry[] {
  const lines = new Map<RecordId | string, { line: Line; parts: Counted[] }>()
  const tops = new Map<RecordId, RecordId>()
  for (const { id, ...line } of standing.all(db, {})) {
    tops.set(id, line.record)
    lines.set(line.record, { line: { ...line, mentions: 0, pages: 0 }, parts: [] })
  }
  for (const part of counted.all(db, {})) {
    const { text, kind, record } = part
    const key = (record === null ? undefined : tops.get(record)) ?? `${kind} ${text}`
    const known = lines.get(key)
    if (known) known.parts.push(part)
    else {
      const line = { record: null, kind, name: text, aliases: '[]', notes: '', links: '[]' }
      lines.set(key, { line: { ...line, mentions: 0, pages: 0 }, parts: [part] })
    }
  }
  return [...lines.values()].map(({ line, parts }) =>
    entryOf({
      ...line,
      mentions: parts.reduce((sum, { mentions }) => sum + mentions, 0),
      pages: pagesOf(db, parts),
    }),
  )
}

/** One page may mention it by several names. */
function pagesOf(db: ReadingDatabase, parts: readonly Counted[]): number {
  const [first, ...more] = parts
  if (!first || more.length === 0) return first?.pages ?? 0
  return new Set(parts.flatMap((part) => pagesOfName.column(db, part))).size
}

/** Another number whenever another connection wrote to the library. */
export function changeMark(db: ReadingDatabase): number {
  return Number(db.pragma('data_version', { simple: true }))
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
  stretch: Stretch,
): { total: number; places: readonly Place[] } {
  return of.of === 'record' ? placesOf(db, ofRecord, of, stretch) : placesOf(db, ofName, of, stretch)
}

function placesOf<Values>(
  db: ReadingDatabase,
  { places, count }: ReturnType<typeof statements<Values>>,
  of: Values,
  stretch: Stretch,
) {
  return { total: count.get(db, of)?.total ?? 0, places: places.all(db, { ...of, ...stretch }) }
}

/** How often in which issue, earliest first. */
export function mentionsByIssue(db: ReadingDatabase, of: MentionsOf): IssueMentions[] {
  return of.of === 'record' ? ofRecord.byIssue.all(db, of) : ofName.byIssue.all(db, of)
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
