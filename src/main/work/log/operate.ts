import type { Node } from 'prosemirror-model'
import type { Transform } from 'prosemirror-transform'
import type { ClientId, OperationId, PageId, Sentence } from '../../../core/contract'
import { addOperation, type OperationRow } from '../../library'
import type { LibrarySession } from '../session'
import { invertStep } from './invert-step'
import { type Applied, checkFits } from './steps'
import { publish, writeEntry } from './write-entry'

/** What an operation does to a page as it stands; null = nothing. */
export type Edit = (document: Node) => Transform | null

export interface Operated {
  readonly operation: OperationId
  /** Pages that were changed. */
  readonly pages: readonly PageId[]
}

/**
 * Does one operation on any number of pages in one transaction: one entry in each page's log, one undo for all.
 * null = it had nothing to change.
 *
 * @param alongside what else is written in the same transaction
 *
 * @throws Trouble `steps-do-not-fit`, `not-found`, or of the disk; then no page is changed
 */
export function operate(
  session: LibrarySession,
  { client, name }: { readonly client: ClientId; readonly name: Sentence },
  edits: ReadonlyMap<PageId, Edit>,
  alongside: (operation: OperationRow) => void = () => undefined,
): Operated | null {
  const { db } = session.library
  const work = [...edits].flatMap(([page, edit]) => {
    const state = session.pages.get(page)
    const transform = edit(state.document)
    return transform?.docChanged ? [{ state, applied: appliedBy(transform) }] : []
  })
  if (work.length === 0) return null
  const id = session.newId()
  const written = db
    .transaction(() => {
      const operation = addOperation(db, { id, kind: 'do', of: null, client, name, at: session.now() })
      alongside(operation)
      const act = {
        operation,
        id,
        kind: 'do',
        of: operation,
        client,
        name,
        before: null,
        after: null,
      } as const
      return work.map(({ state, applied }) => writeEntry(session, state, applied, act))
    })
    .immediate()
  publish(session, written)
  return { operation: id, pages: written.map(({ page }) => page) }
}

function appliedBy({ steps, docs, doc }: Transform): Applied {
  const before = docs[0] ?? doc
  checkFits(before, doc)
  return {
    document: doc,
    steps: steps.map((step, index) => ({
      step,
      inverse: invertStep(step, docs[index] ?? before),
      mirror: null,
    })),
  }
}
