import type { Command } from '../shell'
import type { Open } from './dialogs'

interface Given {
  readonly importAny: () => void
  readonly exportHere: () => void
  /** Whether the library holds anything that could leave it. */
  readonly holdsAny: boolean
  readonly ask: (open: Open) => void
}

/** What comes in, what leaves, and how the program is set. */
export function fileCommands({ importAny, exportHere, holdsAny, ask }: Given): readonly Command[] {
  return [
    { id: 'import', group: 'file', key: 'Mod-o', run: importAny },
    { id: 'export', group: 'file', key: 'Mod-e', enabled: () => holdsAny, run: exportHere },
    { id: 'settings', group: 'file', key: 'Mod-,', run: () => ask({ kind: 'settings', tab: 'appearance' }) },
  ]
}
