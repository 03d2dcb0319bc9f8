import type { Node } from 'prosemirror-model'
import { Mapping } from 'prosemirror-transform'
import type { ClientId, PageId, SelectionAt, Undone } from '../../../core/contract'
import {
  addOperation,
  type Entry,
  type LoggedStep,
  type OperationRow,
  pagesTouchedBy,
  type ReadingDatabase,
  stepsOf,
} from '../../library'
import type { LibrarySession } from '../session'
import { lastEntryOf } from './history'
import { invertStep } from './invert-step'
import { loggedSince } from './logged'
import type { PageState } from './open-pages'
import { type Applied, type AppliedStep, checkFits, fromLog } from './steps'
import { publish, writeEntry } from './write-entry'

/** Takes back the last operation on a page that is not undone yet, on every page that it touched. */
export function undo(session: LibrarySession, request: { page: PageId; client: ClientId }): Undone {
  return turn(session, request, 'undo')
}

/** Does the operation again that was undone last, unless something new was done on the page since. */
export function redo(session: LibrarySession, request: { page: PageId; client: ClientId }): Undone {
  return turn(session, request, 'redo')
}

function turn(
  session: LibrarySession,
  { page, client }: { page: PageId; client: ClientId },
  kind: 'undo' | 'redo',
): Undone {
  const { db } = session.library
  const turned = db
    .transaction(() => {
      const latest = new Map<PageId, PageState>()
      const stateOf = (id: PageId) => latest.get(id) ?? session.pages.get(id)
      for (;;) {
        const { done, undone } = stateOf(page).history
        const act = (kind === 'undo' ? done : undone).at(-1)
        if (!act) return { latest, act: null }
        const operation = addOperation(db, {
          id: session.newId(),
          kind,
          of: act.operation,
          client,
          name: act.name,
          at: session.now(),
        })
        const since = stateOf(page).version
        for (const touched of pagesTouchedBy(db, act.operation)) {
          const state = stateOf(touched)
          const entry = lastEntryOf(state.history, act.operation)
          if (!entry || (entry.kind === 'undo') === (kind === 'undo')) continue
          latest.set(touched, takeBack(session, state, entry, { operation, kind, client }))
        }
        // Where later edits left nothing to take back, the operation counts as undone and the one before it is next.
        if (stateOf(page).version > since) return { latest, act }
      }
    })
    .immediate()
  publish(session, [...turned.latest.values()])
  const state = turned.latest.get(page)
  const entry = state?.history.entries.at(-1)
  if (!turned.act || !state || !entry) return { kind: 'nothing' }
  const logged = loggedSince(db, state, entry.since)
  const [first, ...rest] = logged
  if (!first) return { kind: 'nothing' }
  const last = rest.at(-1) ?? first
  return {
    kind: 'done',
    name: turned.act.name,
    logged: { ...last, steps: logged.flatMap((part) => part.steps) },
  }
}

/** Logs the inverse of an entry's steps, mapped over all that was logged on its page since. */
function takeBack(
  session: LibrarySession,
  state: PageState,
  entry: Entry,
  { operation, kind, client }: { operation: OperationRow; kind: 'undo' | 'redo'; client: ClientId },
): PageState {
  const { applied, before, after } = invert(session.library.db, state, entry)
  checkFits(state.document, applied.document)
  const { of, name } = entry
  const act = { operation, id: session.newId(), kind, of, client, name, before, after }
  return writeEntry(session, state, applied, act)
}

/**
 * The steps that take an entry back, as prosemirror-history does it: each inverse is mapped over the steps after its
 * own. A step and the one that took it back are mirrors, so that what the pair deleted and put back is not lost for
 * the mapping. Where nothing was done since, or all of it was taken back, these pairs leave every place where it was,
 * and nothing is mapped: an operation on thousands of places would be mapped over itself for each of them.
 */
function invert(
  db: ReadingDatabase,
  state: PageState,
  entry: Entry,
): { applied: Applied; before: SelectionAt | null; after: SelectionAt | null } {
  const log = stepsOf(db, state.page, entry.since, state.version)
  const count = entry.until - entry.since
  const since = log.slice(count)
  const mapping = areTakenBack(since) ? null : mappingOver(log, entry.since)
  // What stood before an operation when it was undone stands before it when it is done again.
  const before = entry.kind === 'undo' ? mapped(entry.after, mapping?.slice(count), state.document) : null
  const steps: AppliedStep[] = []
  let document = state.document
  for (const [index, { inverse, version }] of [...log.slice(0, count).entries()].reverse()) {
    const own = fromLog(inverse)
    const step = mapping ? own.map(mapping.slice(index + 1)) : own
    const result = step?.apply(document).doc
    if (!step || !result) continue
    steps.push({ step, inverse: invertStep(step, document), mirror: version })
    mapping?.appendMap(step.getMap(), index)
    document = result
  }
  const after =
    entry.kind === 'undo'
      ? redone(state, entry, mapping === null, { steps, document })
      : mapped(entry.before, mapping, document)
  return { applied: { steps, document }, before, after }
}

/** Whether each of these steps was taken back, the last one first. */
function areTakenBack(steps: readonly LoggedStep[]): boolean {
  const open: number[] = []
  for (const { version, mirror } of steps) {
    if (mirror !== null && open.at(-1) === mirror) open.pop()
    else open.push(version)
  }
  return open.length === 0
}

/**
 * A step has one mirror: of doing, undoing, doing again and undoing again, the first two are a pair and the last two.
 * Where the third were the second's as well, what it takes out would not be found again behind the fourth.
 */
function mappingOver(log: readonly LoggedStep[], since: number): Mapping {
  const mapping = new Mapping()
  const paired = new Set<number>()
  for (const [index, { json, mirror }] of log.entries()) {
    const other = mirror === null ? -1 : mirror - since - 1
    const isPair = other >= 0 && !paired.has(other)
    if (isPair) paired.add(other).add(index)
    mapping.appendMap(fromLog(json).getMap(), isPair ? other : undefined)
  }
  return mapping
}

/** @param mapping absent = every place is where it was */
function mapped(
  selection: SelectionAt | null,
  mapping: Mapping | null | undefined,
  document: Node,
): SelectionAt | null {
  const at = (pos: number) => Math.min(mapping?.map(pos) ?? pos, document.content.size)
  return selection && { anchor: at(selection.anchor), head: at(selection.head) }
}

/**
 * Where the caret belongs once an operation is done again: where it was after it was done. What the library did, a series
 * say, left the caret alone, and does so again.
 *
 * @param asItWas whether nothing else was done since
 */
function redone(
  { history }: PageState,
  { of, after }: Entry,
  asItWas: boolean,
  { steps, document }: Applied,
): SelectionAt | null {
  const done = history.entries.findLast((entry) => entry.of === of && entry.kind === 'do')
  if (asItWas && done?.after) return mapped(done.after, null, document)
  return after && lastChange(steps)
}

/** The end of what the last step put in; null = it put in nothing. */
function lastChange(steps: readonly AppliedStep[]): SelectionAt | null {
  let end: number | null = null
  steps
    .at(-1)
    ?.step.getMap()
    .forEach((_from, _to, _newFrom, newTo) => {
      end = newTo
    })
  return end === null ? null : { anchor: end, head: end }
}
