import { sql } from 'kysely'
import { type RecordFacts, RecordId, type Sentence } from '../../core/contract'
import { fold } from '../../core/text'
import type { ReadingDatabase, WritingDatabase } from './power'
import { change, type Given, query, select } from './statement'

/**
 * People, organisations, places, works and events that the library knows, with every change of them. Owns `record`,
 * `record_name` and `record_change`.
 */

/** A record as it is stored, whatever became of it. */
export interface StoredRecord extends RecordFacts {
  readonly id: RecordId
  /** The record that this one went into; null = it stands for itself. */
  readonly merged: RecordId | null
  readonly removed: boolean
}

const columns = ['id', 'kind', 'name', 'aliases', 'notes', 'links', 'merged', 'removed'] as const

const byId = select((given: Given<{ id: RecordId }>) =>
  query.selectFrom('record').select(columns).where('id', '=', given.id),
)
const every = select(() => query.selectFrom('record').select(columns).where('removed', '=', 0).orderBy('id'))
const mergedInto = select((given: Given<{ id: RecordId }>) =>
  query.selectFrom('record').select(columns).where('merged', '=', given.id).orderBy('id'),
)
const named = select((given: Given<{ folded: string }>) =>
  query
    .selectFrom('record_name')
    .innerJoin('record', 'record.id', 'record_name.record')
    .select([
      'record.id',
      'record.kind',
      'record.name',
      'record.aliases',
      'record.notes',
      'record.links',
      'record.merged',
      'record.removed',
    ])
    .where('record_name.folded', '=', given.folded)
    .orderBy('record.id'),
)
const namesLike = select((given: Given<{ part: string; limit: number }>) =>
  query
    .selectFrom('record_name')
    .select('record')
    .distinct()
    .where(sql<boolean>`instr(folded, ${given.part}) > 0`)
    .limit(given.limit),
)
const put = change(
  (
    given: Given<{
      id: RecordId
      kind: StoredRecord['kind']
      name: string
      aliases: string
      notes: string
      links: string
      merged: RecordId | null
      removed: 0 | 1
    }>,
  ) => {
    const facts = {
      kind: given.kind,
      name: given.name,
      aliases: given.aliases,
      notes: given.notes,
      links: given.links,
      merged: given.merged,
      removed: given.removed,
    }
    return query
      .insertInto('record')
      .values({ id: given.id, ...facts })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(facts))
  },
)
const removeNames = change((given: Given<{ record: RecordId }>) =>
  query.deleteFrom('record_name').where('record', '=', given.record),
)
const insertName = change((given: Given<{ record: RecordId; folded: string }>) =>
  query
    .insertInto('record_name')
    .values({ record: given.record, folded: given.folded })
    .onConflict((conflict) => conflict.doNothing()),
)
const insertChange = change((given: Given<{ at: string; name: string; before: string; after: string }>) =>
  query
    .insertInto('record_change')
    .values({ at: given.at, name: given.name, before: given.before, after: given.after, undone: 0 })
    .returning('seq'),
)
const changeBySeq = select((given: Given<{ seq: number }>) =>
  query.selectFrom('record_change').select(['name', 'before', 'after']).where('seq', '=', given.seq),
)
const lastId = select(() =>
  query.selectFrom('record').select(({ fn, val }) => fn.coalesce(fn.max('id'), val(0)).as('id')),
)
const dropUndone = change(() => query.deleteFrom('record_change').where('undone', '=', 1))
const lastDone = select(() =>
  query
    .selectFrom('record_change')
    .select(['seq', 'name', 'before', 'after'])
    .where('undone', '=', 0)
    .orderBy('seq', 'desc')
    .limit(1),
)
const firstUndone = select(() =>
  query
    .selectFrom('record_change')
    .select(['seq', 'name', 'before', 'after'])
    .where('undone', '=', 1)
    .orderBy('seq')
    .limit(1),
)
const setUndone = change((given: Given<{ seq: number; undone: 0 | 1 }>) =>
  query.updateTable('record_change').set({ undone: given.undone }).where('seq', '=', given.seq),
)

type Row = Omit<StoredRecord, 'aliases' | 'links' | 'removed'> & {
  aliases: string
  links: string
  removed: 0 | 1
}

function stored({ aliases, links, removed, ...rest }: Row): StoredRecord {
  return {
    ...rest,
    aliases: JSON.parse(aliases) as string[],
    links: JSON.parse(links) as string[],
    removed: removed === 1,
  }
}

export function recordById(db: ReadingDatabase, id: RecordId): StoredRecord | null {
  const row = byId.get(db, { id })
  return row ? stored(row) : null
}

/** The record that an id means now: where it went by merging. null = there is none, or it was removed. */
export function recordMeant(db: ReadingDatabase, id: RecordId): StoredRecord | null {
  for (let record = recordById(db, id); record; record = recordById(db, record.merged)) {
    if (record.removed) return null
    if (record.merged === null) return record
  }
  return null
}

/** Those that stand for themselves. */
export function liveRecords(db: ReadingDatabase): StoredRecord[] {
  return every
    .all(db, {})
    .map(stored)
    .filter(({ merged }) => merged === null)
}

export function recordsMergedInto(db: ReadingDatabase, id: RecordId): StoredRecord[] {
  return mergedInto.all(db, { id }).map(stored)
}

/** Those with exactly this name or alias, case folded. */
export function recordsNamed(db: ReadingDatabase, name: string): StoredRecord[] {
  return named.all(db, { folded: fold(name) }).map(stored)
}

/** Those with `part` somewhere in a name or alias, case folded; at most `limit`. */
export function recordsWith(db: ReadingDatabase, part: string, limit: number): RecordId[] {
  return namesLike.all(db, { part: fold(part), limit }).map(({ record }) => record)
}

/** Writes a record, a new one or one that was there. Its names are found from then on as long as it stands for itself. */
export function putRecord(db: WritingDatabase, record: StoredRecord): void {
  const { id } = record
  put.run(db, {
    id,
    kind: record.kind,
    name: record.name,
    aliases: JSON.stringify(record.aliases),
    notes: record.notes,
    links: JSON.stringify(record.links),
    merged: record.merged,
    removed: record.removed ? 1 : 0,
  })
  removeNames.run(db, { record: id })
  if (record.removed || record.merged !== null) return
  for (const name of [record.name, ...record.aliases]) insertName.run(db, { record: id, folded: fold(name) })
}

/** An act on records: how those that it touched were before and after. */
export interface RecordChange {
  readonly name: Sentence
  readonly before: readonly StoredRecord[]
  readonly after: readonly StoredRecord[]
}

/** The number that the next new record gets: none is ever deleted. */
export function newRecordId(db: ReadingDatabase): RecordId {
  return RecordId.parse((lastId.get(db, {})?.id ?? 0) + 1)
}

/** Logs an act, and answers its number. What was undone before can no longer be redone. */
export function logRecordChange(
  db: WritingDatabase,
  at: string,
  { name, before, after }: RecordChange,
): number {
  dropUndone.run(db, {})
  const { seq } = insertChange.get(db, {
    at,
    name: JSON.stringify(name),
    before: JSON.stringify(before),
    after: JSON.stringify(after),
  })
  return seq
}

/** null = there is none of this number, or none any more. */
export function recordChange(db: ReadingDatabase, seq: number): RecordChange | null {
  const row = changeBySeq.get(db, { seq })
  return row ? told(row) : null
}

/** An act was taken back, or done again, out of its turn. */
export function setRecordChangeUndone(db: WritingDatabase, seq: number, undone: boolean): void {
  setUndone.run(db, { seq, undone: undone ? 1 : 0 })
}

/** The act that undo or redo would turn next, marked as turned; null = there is none. */
export function turnRecordChange(db: WritingDatabase, turn: 'undo' | 'redo'): RecordChange | null {
  const row = (turn === 'undo' ? lastDone : firstUndone).get(db, {})
  if (!row) return null
  setUndone.run(db, { seq: row.seq, undone: turn === 'undo' ? 1 : 0 })
  return told(row)
}

function told(row: Readonly<Record<'name' | 'before' | 'after', string>>): RecordChange {
  return {
    name: JSON.parse(row.name) as Sentence,
    before: JSON.parse(row.before) as StoredRecord[],
    after: JSON.parse(row.after) as StoredRecord[],
  }
}
