import type { PageId } from '../../core/contract'
import type { Command, Place } from '../shell'
import type { Neighbours } from './neighbours'

/** To the pages before and after in the issue. */
export function pageCommands({ previous, next }: Neighbours, go: (place: Place) => void): readonly Command[] {
  const turnTo = (page: PageId | null) => {
    if (page !== null) go({ page, article: null })
  }
  return [
    { id: 'previousPage', group: 'go', key: 'Alt-PageUp', run: () => turnTo(previous) },
    { id: 'nextPage', group: 'go', key: 'Alt-PageDown', run: () => turnTo(next) },
  ]
}
