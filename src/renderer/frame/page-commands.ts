import type { TFunction } from 'i18next'
import { type Command, type Place, refuse } from '../shell'
import type { Neighbours } from './neighbours'

/**
 * To the pages before and after in the issue, and the open page off the shelf. At the ends it says so.
 *
 * @param neighbours null = not known, or no page is open
 * @param remove null = no page is open
 */
export function pageCommands(
  neighbours: Neighbours | null,
  go: (place: Place) => void,
  remove: (() => void) | null,
  t: TFunction,
): readonly Command[] {
  const turn = (to: keyof Neighbours) => {
    if (!neighbours) return
    const page = neighbours[to]
    if (page !== null) go({ page, article: null })
    else refuse(t(to === 'next' ? 'shell.lastPage' : 'shell.firstPage'))
  }
  return [
    { id: 'previousPage', group: 'go', key: 'Alt-PageUp', run: () => turn('previous') },
    { id: 'nextPage', group: 'go', key: 'Alt-PageDown', run: () => turn('next') },
    { id: 'removePage', group: 'file', key: null, enabled: () => remove !== null, run: () => remove?.() },
  ]
}
