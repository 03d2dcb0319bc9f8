import type { Node } from 'prosemirror-model'
import type { PageId } from '../../../core/contract'
import { schema } from '../../../core/document'
import { entriesOf, pageVersion, type ReadingDatabase, snapshots, stepsOf } from '../../library'
import { checkChanged, fromLog } from '../log/steps'
import type { Found } from './difference'

/** Does every step again, and takes it back to see that this can be done. null = the log breaks off. */
export function* replay(db: ReadingDatabase, page: PageId): Generator<Found, Node | null> {
  const version = pageVersion(db, page) ?? 0
  const kept = new Map(snapshots(db, page).map((snapshot) => [snapshot.version, snapshot.json]))
  const first = kept.get(0)
  if (first === undefined) {
    yield { where: 'snapshot', detail: 'the first one is missing' }
    return null
  }
  yield* entryDifferences(db, page, version)
  let document = schema.nodeFromJSON(JSON.parse(first))
  document.check()
  let at = 0
  for (const { version: logged, json, inverse } of stepsOf(db, page, 0, Number.MAX_SAFE_INTEGER)) {
    const after = logged === at + 1 ? fromLog(json).apply(document).doc : null
    if (!after) {
      yield { where: 'log', detail: `step ${logged} does not follow step ${at}` }
      return null
    }
    if (!fromLog(inverse).apply(after).doc?.eq(document))
      yield { where: 'log', detail: `the inverse of step ${logged} does not take it back` }
    checkChanged(document, after)
    document = after
    at = logged
    const snapshot = kept.get(at)
    if (snapshot !== undefined && !schema.nodeFromJSON(JSON.parse(snapshot)).eq(document))
      yield { where: 'snapshot', detail: `the one of step ${at} is not the document then` }
    kept.delete(at)
  }
  kept.delete(0)
  if (at !== version) yield { where: 'log', detail: `it ends with step ${at}, the page is at ${version}` }
  for (const beyond of kept.keys())
    yield { where: 'snapshot', detail: `there is one of step ${beyond}, which is not in the log` }
  return document
}

/** Operations lie end to end over a page's log. */
function* entryDifferences(db: ReadingDatabase, page: PageId, version: number): Generator<Found> {
  let end = 0
  for (const { since, until, operation } of entriesOf(db, page)) {
    if (since !== end)
      yield { where: 'log', detail: `operation ${operation} begins at ${since}, not at ${end}` }
    end = until
  }
  if (end !== version)
    yield { where: 'log', detail: `its operations end at ${end}, the page is at ${version}` }
}
