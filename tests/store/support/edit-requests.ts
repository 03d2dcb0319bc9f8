import type { ClientId, Operation, OperationId } from '../../../src/core/contract'

export const client = 'window-1' as ClientId

export function operation(key = 'typing', id: string = crypto.randomUUID()): Operation {
  return { id: id as OperationId, name: { key }, before: null }
}

/** The step that puts `text` in at `pos`, as a window sends it. */
export function insertion(pos: number, text: string) {
  return { stepType: 'replace', from: pos, to: pos, slice: { content: [{ type: 'text', text }] } }
}
