import type { EditorState } from 'prosemirror-state'
import type { PageId } from '../../core/contract'

/** What is needed to ask the library about a page as it is on the screen, between two keys. */
export interface Asking {
  readonly page: PageId
  readonly state: () => EditorState
  readonly composing: () => boolean
  /** Sends what was typed: the library answers about what it has. True once it has it. */
  readonly flush: () => Promise<boolean>
  /** Whether there is something that it does not have. */
  readonly pending: () => boolean
  /** Other suspects are known. */
  readonly onFound: () => void
}
