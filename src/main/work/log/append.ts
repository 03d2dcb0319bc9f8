import type { Appended, ClientId, Operation, OperationId, PageId } from '../../../core/contract'
import { addOperation, type Entry, extendEntry, hasOperation, Trouble } from '../../library'
import type { LibrarySession } from '../session'
import { growLast, reachOf } from './history'
import { loggedSince } from './logged'
import type { PageState } from './open-pages'
import { type Applied, applySteps } from './steps'
import { publish, writeEntry, writeSteps } from './write-entry'

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
    readonly behind?: OperationId | undefined
  },
): Appended {
  const state = session.pages.get(request.page)
  if (request.version > state.version)
    throw new Trouble('steps-do-not-fit', { step: 0, reason: `the page is at version ${state.version}` })
  // Somebody else's steps may have made it the version that was expected.
  const last = state.history.entries.at(-1)
  const interrupted = request.behind !== undefined && !(last?.kind === 'do' && last.id === request.behind)
  if (request.version < state.version || interrupted)
    return { kind: 'behind', missed: loggedSince(session.library.db, state, request.version) }
  const applied = applySteps(state.document, request.steps)
  const { db } = session.library
  const next = db
    .transaction(() => {
      const goesOn =
        last?.kind === 'do' &&
        last.id === request.operation.id &&
        state.version + applied.steps.length - last.since <= mostSteps
      return goesOn
        ? goOn(session, state, { ...last, after: request.operation.after }, applied)
        : begin(session, state, applied, request.operation, request.client)
    })
    .immediate()
  publish(session, [next])
  return { kind: 'accepted', version: next.version, reach: reachOf(next.history) }
}

function goOn(session: LibrarySession, state: PageState, last: Entry, applied: Applied): PageState {
  const grown = { ...last, until: state.version + applied.steps.length }
  extendEntry(session.library.db, state.page, grown)
  return writeSteps(session, state, applied, growLast(state.history, grown))
}

function begin(
  session: LibrarySession,
  state: PageState,
  applied: Applied,
  { id: wanted, name, before, after }: Operation,
  client: ClientId,
): PageState {
  const { db } = session.library
  // An operation that others interrupted goes on as another one: each is one stretch of its page's log.
  const id = hasOperation(db, wanted) ? session.newId() : wanted
  const operation = addOperation(db, { id, kind: 'do', of: null, client, name, at: session.now() })
  const act = { operation, id, kind: 'do', of: operation, client, name, before, after } as const
  return writeEntry(session, state, applied, act)
}
