import type { Node } from 'prosemirror-model'
import type { PageId, PastOperation } from '../../../core/contract'
import { headlineOf } from '../../../core/document'
import { importedAt, type LoggedStep, type PastEntry, pastEntries, stepsOf } from '../../library'
import type { LibrarySession } from '../session'
import { lastEntryOf } from './history'
import { documentAt } from './revisit'
import { fromLog } from './steps'

/** Of a text that is longer only the beginning is told; of one much longer (many places in one operation) nothing. */
const excerptLength = 60
const tooLong = 400

/** What was done on a page, the last first. @throws Trouble `not-found` */
export function pastOperations(
  session: LibrarySession,
  { page, before, limit }: { page: PageId; before: number | null; limit: number },
): { operations: PastOperation[]; more: boolean; imported: string } {
  const { db } = session.library
  const entries = pastEntries(db, page, { before, limit: limit + 1 })
  const [last] = entries
  let after = documentAt(session, page, last?.until ?? 0)
  const operations = entries.slice(0, limit).map((entry) => {
    const before = takenBack(after, stepsOf(db, page, entry.since, entry.until))
    const operation = told(session, page, entry, touched(after, before))
    after = before
    return operation
  })
  return { operations, more: entries.length > limit, imported: importedAt(db, page) ?? '' }
}

/** The document before steps that were done to it: what they left alone is the same node in both. */
function takenBack(document: Node, steps: readonly LoggedStep[]): Node {
  let now = document
  for (const { inverse, version } of steps.toReversed()) {
    const { doc, failed } = fromLog(inverse).apply(now)
    if (!doc) throw new RangeError(`the inverse of step ${version} does not apply: ${failed}`)
    now = doc
  }
  return now
}

function told(
  session: LibrarySession,
  page: PageId,
  entry: PastEntry,
  touched: PastOperation['touched'],
): PastOperation {
  const { of, ofId, operation, kind, name, at, client, since, until, pages } = entry
  const last = lastEntryOf(session.pages.get(page).history, of)
  return {
    operation: ofId,
    kind,
    name,
    at,
    client,
    since,
    until,
    standing: kind !== 'undo' && last?.operation === operation,
    pages,
    touched,
  }
}

function touched(after: Node, before: Node): PastOperation['touched'] {
  const from = before.content.findDiffStart(after.content)
  const end = before.content.findDiffEnd(after.content)
  if (from === null || end === null) return { article: '', blocks: 0, gone: '', put: '' }
  const overlap = Math.max(0, from - Math.min(end.a, end.b))
  const gone = before.textBetween(from, end.a + overlap, '↵')
  const put = after.textBetween(from, end.b + overlap, '↵')
  // Where only tags changed, in several blocks, the text from the first to the last says nothing.
  const long = gone.length > tooLong || put.length > tooLong || (gone === put && put.includes('↵'))
  const known = new Set(before.children.flatMap((article) => article.children))
  const $from = after.resolve(Math.min(from, after.content.size))
  const article = after.maybeChild(Math.min($from.index(0), after.childCount - 1))
  return {
    article: article ? excerpt(headlineOf(article)) : '',
    blocks: after.children.reduce(
      (sum, { children }) => sum + children.filter((block) => !known.has(block)).length,
      0,
    ),
    gone: long || gone === put ? '' : excerpt(gone),
    put: long ? '' : excerpt(put),
  }
}

/** Well-formed, never half a surrogate pair: it goes to the window as JSON. */
function excerpt(text: string): string {
  const cut =
    text.length > excerptLength ? `${text.slice(0, excerptLength).replace(/[\ud800-\udbff]$/u, '')}…` : text
  return cut.toWellFormed()
}
