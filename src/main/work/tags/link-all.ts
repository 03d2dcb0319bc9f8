import { Transform } from 'prosemirror-transform'
import type { ClientId, IssueId, MentionsOf, OperationId, PageId, RecordId } from '../../../core/contract'
import { linkMentions, type Mention } from '../../../core/document'
import {
  giveMadeTo,
  mentionPlaces,
  pageById,
  placeOf,
  type ReadingDatabase,
  recordMeant,
  Trouble,
} from '../../library'
import { type Edit, operate } from '../log/operate'
import type { LibrarySession } from '../session'

const noEnd = Number.MAX_SAFE_INTEGER

/**
 * Points all mentions that are meant, in one issue or (null) in the library, at a record or at none: one operation.
 *
 * @throws Trouble `not-found` where the record is none
 */
export function linkAll(
  session: LibrarySession,
  request: { client: ClientId; of: MentionsOf; issue: IssueId | null; record: RecordId | null },
): { mentions: number; pages: number; operation: OperationId | null } {
  const { db } = session.library
  const { client, of, issue, record } = request
  const meant = record === null ? null : recordMeant(db, record)
  if (record !== null && !meant) throw new Trouble('not-found', { context: 'record', record })
  const entity = meant && String(meant.id)
  const pages = pagesMentioning(db, of, issue)
  const isMeant = meaning(db, of)
  let mentions = 0
  const edit: Edit = (document) => {
    const tr = new Transform(document)
    mentions += linkMentions(tr, isMeant, entity)
    return tr
  }
  const name = meant
    ? { key: 'operations.link', values: { name: meant.name } }
    : { key: 'operations.unlink', values: { name: nameOf(db, of) } }
  const operated = operate(session, { client, name }, new Map(pages.map((page) => [page, edit])), (row) => {
    if (meant) giveMadeTo(db, meant.id, row)
  })
  return { mentions, pages: operated?.pages.length ?? 0, operation: operated?.operation ?? null }
}

/** The pages of an issue, or (null) of the library, on which something is mentioned. */
export function pagesMentioning(
  db: ReadingDatabase,
  of: MentionsOf,
  issue: IssueId | null,
): readonly PageId[] {
  const { places } = mentionPlaces(db, of, { limit: noEnd, offset: 0 })
  const pages = new Set<PageId>()
  for (const { article } of places) {
    const page = placeOf(db, article)?.page
    if (page !== undefined && (issue === null || pageById(db, page)?.issue === issue)) pages.add(page)
  }
  return [...pages]
}

/** Tells which mentions mean a record, or bear a name and mean none. */
export function meaning(db: ReadingDatabase, of: MentionsOf): (mention: Mention) => boolean {
  const recordOf = ({ entity }: Mention) =>
    entity !== null && /^\d{1,15}$/u.test(entity) ? recordMeant(db, Number(entity) as RecordId) : null
  if (of.of === 'record') return (mention) => recordOf(mention)?.id === of.record
  return (mention) => mention.kind === of.kind && mention.text === of.name && recordOf(mention) === null
}

function nameOf(db: ReadingDatabase, of: MentionsOf): string {
  return of.of === 'name' ? of.name : (recordMeant(db, of.record)?.name ?? '')
}
