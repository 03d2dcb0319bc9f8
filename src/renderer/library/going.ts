import type { Place } from '../shell'

/** What can be asked of the library pane's surroundings. */
export interface Going {
  readonly place: Place | null
  readonly go: (place: Place) => void
}
