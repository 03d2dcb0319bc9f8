import { addEntry, addSteps, type Entry, setPageVersion } from '../../library'
import { followReview } from '../review'
import type { LibrarySession } from '../session'
import { followMade } from '../tags/made-records'
import { derive } from './derive'
import { addToHistory, type History } from './history'
import type { PageState } from './open-pages'
import { type Applied, toLog } from './steps'

/** Logs what an operation does to a page, and what is derived of it, within the caller's transaction. */
export function writeEntry(
  session: LibrarySession,
  state: PageState,
  applied: Applied,
  act: Omit<Entry, 'since' | 'until'>,
): PageState {
  const entry = { ...act, since: state.version, until: state.version + applied.steps.length }
  addEntry(session.library.db, state.page, entry)
  const written = writeSteps(session, state, applied, addToHistory(state.history, [entry]))
  followMade(session, entry)
  return written
}

/** Writes a page's new steps, which `history`'s last entry holds already, and what is derived of them. */
export function writeSteps(
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
