import type { Command } from '../shell'
import type { Turn } from './use-turns'

/**
 * To the pages before and after in the issue, and the open page off the shelf.
 *
 * @param remove null = no page is open
 */
export function pageCommands(turn: (turn: Turn) => void, remove: (() => void) | null): readonly Command[] {
  return [
    { id: 'previousPage', group: 'go', key: 'Alt-PageUp', run: () => turn('previous') },
    { id: 'nextPage', group: 'go', key: 'Alt-PageDown', run: () => turn('next') },
    { id: 'removePage', group: 'file', key: null, enabled: () => remove !== null, run: () => remove?.() },
  ]
}
