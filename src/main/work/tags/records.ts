import type { EntityRecord, RecordFacts, RecordId, Sentence } from '../../../core/contract'
import type { EntityKind } from '../../../core/document'
import {
  liveRecords,
  logRecordChange,
  putRecord,
  type RecordChange,
  recordById,
  recordMeant,
  recordsMergedInto,
  recordsNamed,
  recordsWith,
  recordsWithCounts,
  type StoredRecord,
  Trouble,
  turnRecordChange,
} from '../../library'
import type { LibrarySession } from '../session'

/** null = there is none, or it was removed; a merged one answers with the record that it went into. */
export function recordNow(session: LibrarySession, id: RecordId): EntityRecord | null {
  const { db } = session.library
  const meant = recordMeant(db, id)
  return meant ? (recordsWithCounts(db, [meant.id])[0] ?? null) : null
}

/**
 * Records that a mention may mean: of the same name first, then those whose name holds it or is held by it. Of a mention
 * of one character no longer name is meant; one that is `typed` begins a name.
 */
export function candidates(
  session: LibrarySession,
  {
    kind,
    text,
    limit,
    typed = false,
  }: { kind: EntityKind; text: string; limit: number; typed?: boolean | undefined },
): EntityRecord[] {
  const { db } = session.library
  const same = recordsNamed(db, text).map(({ id }) => id)
  const like = text.length > 1 || typed ? recordsWith(db, text, limit * 4) : []
  const shorter = liveRecords(db)
    .filter((record) =>
      [record.name, ...record.aliases].some((name) => name.length > 1 && text.includes(name)),
    )
    .map(({ id }) => id)
  const known = recordsWithCounts(db, [...new Set([...same, ...like, ...shorter])].slice(0, limit * 8))
  const rank = (record: EntityRecord) => {
    const named = record.name === text ? 0 : same.includes(record.id) ? 1 : 2
    return named * 2 + (record.kind === kind ? 0 : 1)
  }
  return known.toSorted((a, b) => rank(a) - rank(b) || b.mentions - a.mentions).slice(0, limit)
}

/** @throws Trouble `not-found` */
export function changeRecord(
  session: LibrarySession,
  { id, ...facts }: RecordFacts & { id: RecordId },
): EntityRecord {
  const before = standing(session, id)
  return act(session, { key: 'records.acts.change', values: { name: facts.name } }, () => ({
    about: id,
    before: [before],
    after: [{ ...before, ...facts }],
  }))
}

/** Its mentions stay tagged, linked to no record. @throws Trouble `not-found` */
export function removeRecord(session: LibrarySession, id: RecordId): void {
  const before = standing(session, id)
  act(session, { key: 'records.acts.remove', values: { name: before.name } }, () => ({
    about: null,
    before: [before],
    after: [{ ...before, removed: true }],
  }))
}

/** One record from now on: the names of the one that goes become aliases. @throws Trouble `not-found` */
export function mergeRecords(
  session: LibrarySession,
  { record, into }: { record: RecordId; into: RecordId },
): EntityRecord {
  const gone = standing(session, record)
  const kept = standing(session, into)
  if (record === into) return recordOf(session, into)
  const aliases = [...new Set([...kept.aliases, ...namesOf(gone)])].filter((name) => name !== kept.name)
  const links = [...new Set([...kept.links, ...gone.links])]
  const name = { key: 'records.acts.merge', values: { name: gone.name, into: kept.name } }
  return act(session, name, () => ({
    about: into,
    before: [kept, gone],
    after: [
      { ...kept, aliases, links },
      { ...gone, merged: into },
    ],
  }))
}

/** A merged record stands for itself again, and takes its own names with it. @throws Trouble `not-found` */
export function partRecord(session: LibrarySession, id: RecordId): EntityRecord {
  const { db } = session.library
  const record = recordById(db, id)
  const into = record?.merged ? recordById(db, record.merged) : null
  if (!record || record.removed || !into) throw new Trouble('not-found', { context: 'record', record: id })
  const stay = new Set(recordsMergedInto(db, into.id).flatMap((one) => (one.id === id ? [] : namesOf(one))))
  const aliases = into.aliases.filter((name) => stay.has(name) || !namesOf(record).includes(name))
  const name = { key: 'records.acts.part', values: { name: record.name, from: into.name } }
  return act(session, name, () => ({
    about: id,
    before: [into, record],
    after: [
      { ...into, aliases },
      { ...record, merged: null },
    ],
  }))
}

/** The records that went into one, as they were. */
export function mergedRecords(session: LibrarySession, id: RecordId): (RecordFacts & { id: RecordId })[] {
  return recordsMergedInto(session.library.db, id).map(({ merged: _, removed: __, ...facts }) => facts)
}

/** Takes the last act on records back, or does it again; answers its name, null = there is none. */
export function turnRecords(session: LibrarySession, turn: 'undo' | 'redo'): Sentence | null {
  const { db } = session.library
  const turned = db
    .transaction(() => {
      const change = turnRecordChange(db, turn)
      for (const record of (turn === 'undo' ? change?.before : change?.after) ?? []) putRecord(db, record)
      return change
    })
    .immediate()
  if (turned) session.shelf.publish('event', { kind: 'records' })
  return turned?.name ?? null
}

/** Does and logs one act in one transaction, tells the windows, and answers the record that it is about. */
function act<About extends RecordId | null>(
  session: LibrarySession,
  name: Sentence,
  work: () => Omit<RecordChange, 'name'> & { readonly about: About },
): About extends null ? null : EntityRecord
function act(
  session: LibrarySession,
  name: Sentence,
  work: () => Omit<RecordChange, 'name'> & { readonly about: RecordId | null },
): EntityRecord | null {
  const { db } = session.library
  const about = db
    .transaction(() => {
      const { about, before, after } = work()
      for (const record of after) putRecord(db, record)
      logRecordChange(db, session.now(), { name, before, after })
      return about
    })
    .immediate()
  session.shelf.publish('event', { kind: 'records' })
  return about === null ? null : recordOf(session, about)
}

function recordOf(session: LibrarySession, id: RecordId): EntityRecord {
  const [record] = recordsWithCounts(session.library.db, [id])
  if (!record) throw new RangeError(`record ${id} is gone`)
  return record
}

/** A record that stands for itself. */
function standing(session: LibrarySession, id: RecordId): StoredRecord {
  const record = recordById(session.library.db, id)
  if (!record || record.removed || record.merged !== null)
    throw new Trouble('not-found', { context: 'record', record: id })
  return record
}

function namesOf({ name, aliases }: StoredRecord): readonly string[] {
  return [name, ...aliases]
}
