import type { Command } from '../shell'
import type { Open } from './dialogs'

/** What is known of the window as a whole: all that it can do, its keys, and what it is at work on. */
export function windowCommands(ask: (open: Open) => void): readonly Command[] {
  return [
    { id: 'palette', group: 'go', key: 'Mod-Shift-p', run: () => ask({ kind: 'palette' }) },
    { id: 'progress', group: 'view', key: null, run: () => ask({ kind: 'progress' }) },
    { id: 'keys', group: 'help', key: 'F1', run: () => ask({ kind: 'keys' }) },
  ]
}
