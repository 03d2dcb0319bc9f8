import type { Node } from 'prosemirror-model'
import type { ClientId, OperationId, PageId } from '../../../core/contract'
import { putBack, schema } from '../../../core/document'
import { snapshots, stepsOf, Trouble } from '../../library'
import type { LibrarySession } from '../session'
import { operate } from './operate'
import { fromLog } from './steps'

/** Documents that were looked at last: who walks through a history asks for the next one. */
const kept = new WeakMap<LibrarySession, { page: PageId; version: number; document: Node }[]>()
const mostKept = 12

/**
 * A page's document as it stood at a version, made from the nearest one that is at hand, forwards or backwards.
 *
 * @throws Trouble `not-found`; RangeError where the page has no such version
 */
export function documentAt(session: LibrarySession, page: PageId, version: number): Node {
  const { db } = session.library
  const state = session.pages.get(page)
  if (version < 0 || version > state.version)
    throw new RangeError(`page ${page} has no version ${version}: it is at ${state.version}`)
  const known = kept.get(session) ?? []
  const near = [
    { version: state.version, document: () => state.document },
    ...known
      .filter((one) => one.page === page)
      .map(({ version, document }) => ({ version, document: () => document })),
    ...snapshots(db, page).map(({ version, json }) => ({
      version,
      document: () => schema.nodeFromJSON(JSON.parse(json)),
    })),
  ].reduce((best, one) => (Math.abs(one.version - version) < Math.abs(best.version - version) ? one : best))
  let document = near.document()
  const forwards = near.version < version
  const log = stepsOf(db, page, Math.min(near.version, version), Math.max(near.version, version))
  for (const { json, inverse } of forwards ? log : log.reverse()) {
    const { doc, failed } = fromLog(forwards ? json : inverse).apply(document)
    if (!doc) throw new RangeError(`page ${page}: a logged step does not apply: ${failed}`)
    document = doc
  }
  kept.set(session, [{ page, version, document }, ...known].slice(0, mostKept))
  return document
}

/** A page's document as it was at a version. @throws Trouble `not-found` where it never was */
export function versionOf(session: LibrarySession, { page, version }: { page: PageId; version: number }) {
  return {
    document: documentAt(session, page, checked(session, page, version)).toJSON() as Record<string, unknown>,
  }
}

/**
 * Makes a page what it was at a version, by one new operation: the smallest stretch that differs is put back. null = it is
 * so already.
 *
 * @throws Trouble `not-found`, or of the disk
 */
export function restore(
  session: LibrarySession,
  { page, client, version }: { page: PageId; client: ClientId; version: number },
): { operation: OperationId | null } {
  const then = documentAt(session, page, checked(session, page, version))
  const name = { key: 'operations.restore', values: { version } }
  const operated = operate(session, { client, name }, new Map([[page, (now) => putBack(now, then)]]))
  return { operation: operated?.operation ?? null }
}

/** A version that a window asked for may be gone with its page, or never have been. */
function checked(session: LibrarySession, page: PageId, version: number): number {
  if (version <= session.pages.get(page).version) return version
  throw new Trouble('not-found', { context: 'page', page })
}
