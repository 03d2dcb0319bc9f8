import type { IssueId, PageId } from '../../core/contract'
import type { Place } from '../shell'

/** What a view over the library asks of the window. */
export interface Surroundings {
  /** The page and the issue that are open; null = none is. */
  readonly page: PageId | null
  readonly issue: IssueId | null
  /** Sends all that was typed. */
  readonly flush: () => Promise<unknown>
  readonly go: (place: Place) => void
}
