import { Transform } from 'prosemirror-transform'
import type { ClientId, EntityRecord, OperationId, PageId, RecordFacts } from '../../../core/contract'
import { layTag, linkMentions, schema, tagsOver } from '../../../core/document'
import { addMadeRecord, logRecordChange, newRecordId, putRecord } from '../../library'
import { type Edit, operate } from '../log/operate'
import type { LibrarySession } from '../session'
import { meaning, pagesMentioning } from './link-all'
import { recordNow } from './records'

interface Request {
  readonly client: ClientId
  readonly facts: RecordFacts
  /** A mention in positions of its page's document at a version; null = all mentions of the name that have no record. */
  readonly place: (Readonly<Record<'version' | 'from' | 'to', number>> & { readonly page: PageId }) | null
}

/**
 * Makes a record, and links what means it, as one operation. `record` null = there was nothing to link, or the page is at
 * another version by now: then none is made.
 */
export function makeRecord(
  session: LibrarySession,
  { client, facts, place }: Request,
): { record: EntityRecord | null; mentions: number; pages: number; operation: OperationId | null } {
  const { db } = session.library
  const none = { record: null, mentions: 0, pages: 0, operation: null }
  if (place && session.pages.get(place.page).version !== place.version) return none
  const { kind, name } = facts
  const id = newRecordId(db)
  const entity = String(id)
  const of = { of: 'name', kind, name } as const
  let mentions = 0
  const edit: Edit = (document) => {
    const tr = new Transform(document)
    if (!place) mentions += linkMentions(tr, meaning(db, of), entity)
    for (const { from, to } of place ? tagsOver(document, place, 'entity') : []) {
      layTag(tr, { from, to }, schema.marks.entity.create({ kind, entity }))
      mentions++
    }
    return tr
  }
  const pages = place ? [place.page] : pagesMentioning(db, of, null)
  const operated = operate(
    session,
    { client, name: { key: 'operations.link', values: { name } } },
    new Map(pages.map((page) => [page, edit])),
    (operation) => {
      const made = { ...facts, id, merged: null, removed: false }
      putRecord(db, made)
      const change = logRecordChange(db, session.now(), {
        name: { key: 'records.acts.add', values: { name } },
        before: [{ ...made, removed: true }],
        after: [made],
      })
      addMadeRecord(db, { record: id, operation, change })
    },
  )
  if (!operated) return none
  session.shelf.publish('event', { kind: 'records' })
  const { operation } = operated
  return { record: recordNow(session, id), mentions, pages: operated.pages.length, operation }
}
