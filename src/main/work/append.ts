import type { Appended, ClientId, Operation, PageId } from '../../core/contract'
import {
  addEntry,
  addOperation,
  addSteps,
  type Entry,
  extendEntry,
  hasOperation,
  setPageVersion,
  Trouble,
} from '../library'
import { derive } from './derive'
import { addToHistory, growLast, type History, reachOf } from './history'
import { loggedSince } from './logged'
import type { PageState } from './open-pages'
import { followReview } from './review'
import type { LibrarySession } from './session'
import { type Applied, applySteps, toLog } from './steps'

/** An operation that grows beyond so many steps goes on as another: undoing it is one answer, which the contract bounds. */
const mostSteps = 20_000

/**
 * Logs a window's steps, and derives what they change, in one transaction. Nothing is changed unless all of them fit.
 *
 * @throws Trouble `steps-do-not-fit`, `not-found`, or of the disk
 */
export function append(
  session: LibrarySession,
  request: {
    readonly page: PageId
    readonly client: ClientId
    readonly version: number
    readonly operation: Operation
    readonly steps: readonly Record<string, unknown>[]
  },
): Appended {
  const state = session.pages.get(request.page)
  if (request.version > state.version)
    throw new Trouble('steps-do-not-fit', { step: 0, reason: `the page is at version ${state.version}` })
  if (request.version < state.version)
    return { kind: 'behind', missed: loggedSince(session.library.db, state, request.version) }
  const applied = applySteps(state.document, request.steps)
  const { db } = session.library
  const next = db
    .transaction(() => {
      const last = state.history.entries.at(-1)
      const goesOn =
        last?.kind === 'do' &&
        last.id === request.operation.id &&
        state.version + applied.steps.length - last.since <= mostSteps
      const history = goesOn
        ? goOn(session, state, last, applied)
        : begin(session, state, applied, request.operation, request.client)
      return write(session, state, applied, history)
    })
    .immediate()
  publish(session, [next])
  return { kind: 'accepted', version: next.version, reach: reachOf(next.history) }
}

function goOn(session: LibrarySession, state: PageState, last: Entry, applied: Applied): History {
  const until = state.version + applied.steps.length
  extendEntry(session.library.db, state.page, last.operation, until)
  return growLast(state.history, until)
}

function begin(
  session: LibrarySession,
  state: PageState,
  applied: Applied,
  { id: wanted, name, before }: Operation,
  client: ClientId,
): History {
  const { db } = session.library
  // An operation that others interrupted goes on as another one: each is one stretch of its page's log.
  const id = hasOperation(db, wanted) ? session.newId() : wanted
  const operation = addOperation(db, { id, kind: 'do', of: null, client, name, at: session.now() })
  const until = state.version + applied.steps.length
  const entry: Entry = {
    operation,
    id,
    kind: 'do',
    of: operation,
    client,
    name,
    since: state.version,
    until,
    before,
    after: null,
  }
  addEntry(db, state.page, entry)
  return addToHistory(state.history, [entry])
}

/** Writes a page's new steps and what is derived of them, within the caller's transaction. */
export function write(
  session: LibrarySession,
  state: PageState,
  applied: Applied,
  history: History,
): PageState {
  const { db } = session.library
  const version = state.version + applied.steps.length
  addSteps(db, state.page, toLog(applied.steps, state.version))
  setPageVersion(db, state.page, version)
  derive(db, state.page, state.document, applied.document)
  const entry = history.entries.at(-1)
  if (entry) followReview(session, state.page, state.document, applied.document, entry)
  return { ...state, version, document: applied.document, history }
}

/** Takes over what is in the store now, and tells the windows. */
export function publish(session: LibrarySession, states: readonly PageState[]): void {
  for (const state of states) {
    session.pages.set(state)
    session.logged.publish(state.page, null)
    session.proofs.changed(session, state.page)
    session.shelf.publish('event', { kind: 'page', page: state.page })
  }
}
