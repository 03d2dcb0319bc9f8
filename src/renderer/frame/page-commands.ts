import type { PageId } from '../../core/contract'
import type { Command, Place } from '../shell'
import type { Neighbours } from './neighbours'

/**
 * To the pages before and after in the issue, and the open page off the shelf.
 *
 * @param remove null = no page is open
 */
export function pageCommands(
  { previous, next }: Neighbours,
  go: (place: Place) => void,
  remove: (() => void) | null,
): readonly Command[] {
  const turnTo = (page: PageId | null) => {
    if (page !== null) go({ page, article: null })
  }
  return [
    { id: 'previousPage', group: 'go', key: 'Alt-PageUp', run: () => turnTo(previous) },
    { id: 'nextPage', group: 'go', key: 'Alt-PageDown', run: () => turnTo(next) },
    { id: 'removePage', group: 'file', key: null, enabled: () => remove !== null, run: () => remove?.() },
  ]
}
