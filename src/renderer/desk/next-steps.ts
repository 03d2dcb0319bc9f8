import { sendableSteps } from 'prosemirror-collab'
import type { EditorState, Transaction } from 'prosemirror-state'
import type { Step } from 'prosemirror-transform'
import type { OperationId } from '../../core/contract'
import type { Operations } from './operations'

/** The editor as it is seen by what sends its steps. */
export interface SyncedEditor {
  state(): EditorState
  dispatch(tr: Transaction): void
  /** Whether an input method composes: then nothing may change the document under it. */
  composing(): boolean
  /** ProseMirror's number of the composition that goes on, by which its transactions are known; 0 = none yet. */
  composition(): number
}

export interface NextSteps {
  /** The version that the first of them starts from. */
  readonly version: number
  readonly steps: readonly Step[]
  /** The transaction that made the first of them, by which its operation is known. */
  readonly origin: Transaction
  /** The operation of the steps before them that are on their way; null = none are. */
  readonly behind: OperationId | null
}

/**
 * The steps to be sent next: those of one operation, none of a composition that still goes on; null = none.
 *
 * @param sent so many of those that the log does not have are on their way
 */
export function nextSteps(editor: SyncedEditor, operations: Operations, sent: number): NextSteps | null {
  const sendable = sendableSteps(editor.state())
  const origins = sendable?.origins.slice(sent) ?? []
  const [origin] = origins
  const before = sendable?.origins[sent - 1]
  if (!sendable || !origin) return null
  const goesOn = (one: Transaction) =>
    editor.composing() && one.getMeta('composition') === editor.composition()
  if (goesOn(origin)) return null
  const { id } = operations.of(origin)
  const count = origins.findIndex((other) => operations.of(other).id !== id || goesOn(other))
  return {
    version: sendable.version + sent,
    steps: sendable.steps.slice(sent, count < 0 ? undefined : sent + count),
    origin,
    behind: sent > 0 && before ? operations.of(before).id : null,
  }
}
