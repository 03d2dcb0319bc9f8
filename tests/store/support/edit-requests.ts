import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import type { ClientId, Operation, OperationId, PageId } from '../../../src/core/contract'
import { schema } from '../../../src/core/document'
import type { LibrarySession } from '../../../src/main/work'
import { append } from '../../../src/main/work/log/append'

export const client = 'window-1' as ClientId

export function operation(key = 'typing', id: string = crypto.randomUUID()): Operation {
  return { id: id as OperationId, name: { key }, before: null, after: null }
}

/** The step that puts `text` in at `pos`, as a window sends it. */
export function insertion(pos: number, text: string) {
  return { stepType: 'replace', from: pos, to: pos, slice: { content: [{ type: 'text', text }] } }
}

/** Sends an edit of a page as a window does. */
export function edit(session: LibrarySession, page: PageId, change: (tr: Transform) => unknown): void {
  const { document, version } = session.pages.get(page)
  const tr = new Transform(document)
  change(tr)
  const steps = tr.steps.map((step) => step.toJSON() as Record<string, unknown>)
  const answer = append(session, { page, client, version, operation: operation(), steps })
  if (answer.kind !== 'accepted') throw new Error('the edit was not accepted')
}

/** Where a text stands first in a document. */
export function placeIn(document: Node, text: string): { from: number; to: number } {
  let from = -1
  document.descendants((node, pos) => {
    const at = node.type === schema.nodes.block ? node.textContent.indexOf(text) : -1
    if (at >= 0 && from < 0) from = pos + 1 + at
  })
  if (from < 0) throw new RangeError(`“${text}” stands nowhere`)
  return { from, to: from + text.length }
}
