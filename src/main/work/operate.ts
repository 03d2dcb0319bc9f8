import type { Node } from 'prosemirror-model'
import type { Transform } from 'prosemirror-transform'
import type { ClientId, OperationId, PageId, Sentence } from '../../core/contract'
import { addEntry, addOperation, type Entry, type OperationRow, Trouble } from '../library'
import { publish, write } from './append'
import { addToHistory } from './history'
import { invertStep } from './invert-step'
import type { PageState } from './open-pages'
import type { LibrarySession } from './session'
import { type Applied, checkChanged } from './steps'

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
      return work.map(({ state, applied }): PageState => {
        const since = state.version
        const until = since + applied.steps.length
        const entry: Entry = {
          operation,
          id,
          kind: 'do',
          of: operation,
          client,
          name,
          since,
          until,
          before: null,
          after: null,
        }
        addEntry(db, state.page, entry)
        return write(session, state, applied, addToHistory(state.history, [entry]))
      })
    })
    .immediate()
  publish(session, written)
  return { operation: id, pages: written.map(({ page }) => page) }
}

function appliedBy({ steps, docs, doc }: Transform): Applied {
  const before = docs[0] ?? doc
  try {
    checkChanged(before, doc)
  } catch (error) {
    throw new Trouble(
      'steps-do-not-fit',
      { step: 0, reason: error instanceof Error ? error.message : '' },
      error,
    )
  }
  return {
    document: doc,
    steps: steps.map((step, index) => ({
      step,
      inverse: invertStep(step, docs[index] ?? before),
      mirror: null,
    })),
  }
}
