import type { Node } from 'prosemirror-model'
import type { Blocker, ClientId, OperationId, PageId, TurnedBack } from '../../../core/contract'
import {
  addOperation,
  type Entry,
  type OperationRow,
  operationRow,
  operationTime,
  pagesTouchedBy,
  stepsOf,
} from '../../library'
import type { LibrarySession } from '../session'
import { lastEntryOf } from './history'
import { type LoggedEntry, type TakingStep, type Without, without } from './history-without'
import type { PageState } from './open-pages'
import { documentAt } from './revisit'
import { type Applied, type AppliedStep, checkChanged } from './steps'
import { publish, writeEntry } from './write-entry'

/**
 * Undoes one operation and leaves those after it, or does one again that was undone: on all pages that it touched, or on
 * none. Where later operations touch what it did, they are named and nothing is changed; `withBlockers` undoes them too.
 *
 * @throws Trouble `not-found`, or of the disk
 */
export function takeBack(
  session: LibrarySession,
  request: { page: PageId; client: ClientId; operation: OperationId; withBlockers: boolean },
): TurnedBack {
  const { db } = session.library
  const operation = operationRow(db, request.operation)
  const last = operation === null ? null : lastEntryOf(session.pages.get(request.page).history, operation)
  if (operation === null || !last) return { kind: 'nothing' }
  const wanted = new Set([operation])
  for (;;) {
    const work = workOn(session, wanted)
    const blockers = blockersOf(session, work, wanted)
    if (blockers.size === 0) {
      const pages = land(session, request.client, work, wanted)
      return { kind: 'done', again: last.kind === 'undo', name: last.name, also: wanted.size - 1, pages }
    }
    if (!request.withBlockers) return { kind: 'blocked', by: [...blockers.values()] }
    for (const one of blockers.keys()) wanted.add(one)
  }
}

interface PageWork {
  readonly state: PageState
  readonly found: Without
}

/** What every page that one of the operations touched would be without them. */
function workOn(session: LibrarySession, wanted: ReadonlySet<OperationRow>): readonly PageWork[] {
  const { db } = session.library
  const pages = new Set([...wanted].flatMap((operation) => pagesTouchedBy(db, operation)))
  return [...pages].map((page) => {
    const state = session.pages.get(page)
    const going = new Set([...wanted].map((operation) => lastEntryOf(state.history, operation)))
    const first = state.history.entries.findIndex((entry) => going.has(entry))
    const entries = state.history.entries.slice(first)
    const since = entries[0]?.since ?? state.version
    const steps = stepsOf(db, page, since, state.version)
    const log = entries.map(
      (entry): LoggedEntry => ({ entry, steps: steps.slice(entry.since - since, entry.until - since) }),
    )
    return { state, found: without(documentAt(session, page, since), log, (entry) => going.has(entry)) }
  })
}

/** The operations that hold and are in the way; those that were undone since go unnoticed. */
function blockersOf(
  session: LibrarySession,
  work: readonly PageWork[],
  wanted: ReadonlySet<OperationRow>,
): ReadonlyMap<OperationRow, Blocker> {
  const blockers = new Map<OperationRow, Blocker>()
  for (const { state, found } of work)
    for (const entry of found.going) {
      if (wanted.has(entry.of) || !isStanding(state, entry)) continue
      const { id, at } = operationTime(session.library.db, entry.of)
      blockers.set(entry.of, { operation: id, name: entry.name, at, page: state.page })
    }
  return blockers
}

function isStanding({ history }: PageState, entry: Entry): boolean {
  return entry.kind !== 'undo' && lastEntryOf(history, entry.of) === entry
}

/** Logs the steps, and answers on how many pages. */
function land(
  session: LibrarySession,
  client: ClientId,
  work: readonly PageWork[],
  wanted: ReadonlySet<OperationRow>,
): number {
  const { db } = session.library
  const written = db
    .transaction(() => {
      const states = new Map(work.map(({ state }) => [state.page, state]))
      const owners = new Map(
        work.map(({ state, found }) => [state.page, ownersOf(found.taking, state, wanted)]),
      )
      for (const { of, kind, name } of turnsOf(work, wanted)) {
        const id = session.newId()
        const operation = addOperation(db, { id, kind, of, client, name, at: session.now() })
        for (const { state: before, found } of work) {
          const state = states.get(before.page)
          if (!state || lastEntryOf(before.history, of) === null) continue
          const own = found.taking.filter((_, index) => owners.get(before.page)?.[index] === of)
          const applied = stepsOn(state.document, own)
          const act = { operation, id, kind, of, client, name, before: null, after: null }
          states.set(state.page, writeEntry(session, state, applied, act))
        }
      }
      for (const { state, found } of work) checkChanged(state.document, found.kept)
      return [...states.values()]
    })
    .immediate()
  publish(session, written)
  return written.length
}

interface Turn {
  readonly of: OperationRow
  readonly kind: 'undo' | 'redo'
  readonly name: Entry['name']
}

/** The newest doing is turned first. It is of one operation, so that it is the newest on every page. */
function turnsOf(work: readonly PageWork[], wanted: ReadonlySet<OperationRow>): readonly Turn[] {
  const entries = [...wanted].flatMap((of) => {
    const entry = work.map(({ state }) => lastEntryOf(state.history, of)).find((one) => one !== null)
    return entry ? [entry] : []
  })
  return entries
    .toSorted((a, b) => b.operation - a.operation)
    .map(({ of, name, kind }) => ({ of, name, kind: kind === 'undo' ? 'redo' : 'undo' }))
}

function stepsOn(document: Node, taking: readonly TakingStep[]): Applied {
  const steps: AppliedStep[] = []
  let now = document
  for (const { step, mirror } of taking) {
    const next = step.apply(now).doc
    if (!next) throw new RangeError('a step that was tried out does not apply')
    steps.push({ step, inverse: step.invert(now), mirror })
    now = next
  }
  return { steps, document: now }
}

/**
 * Which operation each step is logged under. What goes beside the wanted ones (something undone, and its undoing) goes
 * with the wanted one that is older than it.
 */
function ownersOf(
  taking: readonly TakingStep[],
  { history }: PageState,
  wanted: ReadonlySet<OperationRow>,
): readonly OperationRow[] {
  let owner: OperationRow = -1
  return taking
    .toReversed()
    .map(({ entry }) => {
      if (wanted.has(entry.of) && lastEntryOf(history, entry.of) === entry) owner = entry.of
      return owner
    })
    .toReversed()
}
