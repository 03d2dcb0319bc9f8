import type { PageId } from '../../core/contract'
import type { Place } from '../shell'

/** What a series asks of the window. */
export interface Surroundings {
  /** The page that is open; null = none. */
  readonly near: PageId | null
  /** Sends all that was typed. */
  readonly flush: () => Promise<unknown>
  readonly go: (place: Place) => void
}
