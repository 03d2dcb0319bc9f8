import type { Node } from 'prosemirror-model'
import { Mapping, Transform } from 'prosemirror-transform'
import type {
  ClientId,
  Landed,
  OperationId,
  PageId,
  Sentence,
  SeriesAct,
  SeriesPage,
  SeriesPlace,
  SeriesUndone,
} from '../../../core/contract'
import { textBlocks } from '../../../core/document'
import { positionOf, replaceRange } from '../../../core/find'
import { followTags } from '../../../core/tagging'
import { operationRow, pagesTouchedBy, pageVersion, stepsOf } from '../../library'
import { lastEntryOf } from '../log/history'
import type { PageState } from '../log/open-pages'
import { type Edit, operate } from '../log/operate'
import { fromLog } from '../log/steps'
import { undo } from '../log/undo'
import type { LibrarySession } from '../session'
import { applyTagAct } from './series-tags'

/**
 * Does one act to all places of a series, in one operation over their pages. Places are looked for where they stand now;
 * those that do not hold any more what the editor saw are left alone.
 *
 * @throws Trouble of the disk; then nothing is changed
 */
export function landSeries(
  session: LibrarySession,
  { client, act, pages }: { client: ClientId; act: SeriesAct; pages: readonly SeriesPage[] },
): Landed {
  const edits = new Map<PageId, Edit>()
  let wanted = 0
  let changed = 0
  for (const page of pages) {
    wanted += page.places.length
    // A page that is gone: its places are among those that are left.
    if (pageVersion(session.library.db, page.page) === null) continue
    const edit = editOf(session, act, page)
    changed += edit.places
    if (edit.transform.docChanged) edits.set(page.page, () => edit.transform)
  }
  const operated = operate(session, { client, name: nameOf(act, changed, edits.size) }, edits)
  return {
    operation: operated?.operation ?? null,
    pages: [...(operated?.pages ?? [])],
    changed,
    left: wanted - changed,
  }
}

/**
 * Takes an operation back as a whole, as long as on one of its pages nothing was done since. One that was undone by other
 * means is left as it is.
 */
export function undoSeries(
  session: LibrarySession,
  { client, operation: id }: { client: ClientId; operation: OperationId },
): SeriesUndone {
  const { db } = session.library
  const operation = operationRow(db, id)
  if (operation === null) return { kind: 'covered' }
  const pages = pagesTouchedBy(db, operation)
  const stands = pages.some(
    (page) => lastEntryOf(session.pages.get(page).history, operation)?.kind !== 'undo',
  )
  if (!stands) return { kind: 'done', pages: [] }
  const free = pages.find((page) => session.pages.get(page).history.done.at(-1)?.operation === operation)
  if (free === undefined) return { kind: 'covered' }
  undo(session, { page: free, client })
  return { kind: 'done', pages }
}

function nameOf(act: SeriesAct, count: number, pages: number): Sentence {
  switch (act.kind) {
    case 'replace':
      return {
        key: act.replacement === '' ? 'operations.seriesRemoved' : 'operations.seriesReplaced',
        values: { before: act.find, after: act.replacement, count, pages },
      }
    case 'tag': {
      const kind = act.tag.of === 'figure' ? 'figure' : act.tag.kind
      return { key: 'operations.seriesTagged', values: { text: act.find, kind, count, pages } }
    }
    case 'untag':
      return { key: 'operations.seriesUntagged', values: { text: act.find, count, pages } }
    case 'retag':
      return { key: 'operations.seriesTagged', values: { text: act.find, kind: act.to, count, pages } }
    default:
      return act satisfies never
  }
}

/** What the act does to one page, and to how many of its places it does something. */
function editOf(
  session: LibrarySession,
  act: SeriesAct,
  { page, version, places }: SeriesPage,
): { transform: Transform; places: number } {
  const state = session.pages.get(page)
  const transform = new Transform(state.document)
  let before = Number.POSITIVE_INFINITY
  let done = 0
  const now = placesNow(session, state, version, places)
  // From the last to the first, so that no place moves another one.
  for (const { from, to, place } of now.toSorted((a, b) => b.from - a.from)) {
    if (to > before) continue
    before = from
    if (applyAct(transform, act, from, to, place)) done++
  }
  followTags(transform, state.document, transform.mapping)
  return { transform, places: done }
}

/** False where it changes nothing. */
function applyAct(tr: Transform, act: SeriesAct, from: number, to: number, { put }: SeriesPlace): boolean {
  if (act.kind !== 'replace') return applyTagAct(tr, act, { from, to })
  replaceRange(tr, from, to, put ?? act.replacement)
  return true
}

interface PlaceNow {
  readonly from: number
  readonly to: number
  readonly place: SeriesPlace
}

/** Where places that were found at `version` stand now; those that somebody changed since are left out. */
function placesNow(
  session: LibrarySession,
  state: PageState,
  version: number,
  places: readonly SeriesPlace[],
): readonly PlaceNow[] {
  if (version > state.version) return []
  const { document: then, mapping } = sinceVersion(session, state, version)
  return places.flatMap((place) => {
    const start = positionOf(then, place)
    if (start === null) return []
    const mapped = { from: mapping.map(start + place.from, 1), to: mapping.map(start + place.to, -1) }
    const standing = holds(state.document, mapped, place.text)
      ? mapped
      : inMovedBlock(then, state.document, start, place)
    return standing ? [{ ...standing, place }] : []
  })
}

/** The document as it was at a version, and what takes its positions to those of now. */
function sinceVersion(
  session: LibrarySession,
  state: PageState,
  version: number,
): { document: Node; mapping: Mapping } {
  const mapping = new Mapping()
  if (version === state.version) return { document: state.document, mapping }
  const log = stepsOf(session.library.db, state.page, version, state.version)
  for (const { json, mirror } of log) {
    const inLog = mirror !== null && mirror > version
    mapping.appendMap(fromLog(json).getMap(), inLog ? mirror - version - 1 : undefined)
  }
  let document = state.document
  for (const { inverse } of log.toReversed()) {
    const { doc, failed } = fromLog(inverse).apply(document)
    if (!doc) throw new RangeError(`page ${state.page}: a logged step does not go back: ${failed}`)
    document = doc
  }
  return { document, mapping }
}

function holds(document: Node, { from, to }: { from: number; to: number }, text: string): boolean {
  if (to <= from) return false
  const $from = document.resolve(from)
  return $from.parent.isTextblock && to <= $from.end() && document.textBetween(from, to) === text
}

/** A block that was moved as it is: steps delete it in one place and put it in another. */
function inMovedBlock(
  then: Node,
  now: Node,
  start: number,
  { from, to }: SeriesPlace,
): { from: number; to: number } | null {
  const text = then.resolve(start).parent.textContent
  const [block, another] = textBlocks(now).filter((one) => one.text === text)
  // Of two that read the same, either could be meant.
  if (!block || another || textBlocks(then).filter((one) => one.text === text).length > 1) return null
  return { from: block.pos + from, to: block.pos + to }
}
