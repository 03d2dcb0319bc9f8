import type { Command } from '../shell'
import { focusPane, nextPane } from './focus'
import type { Sides } from './panes'

/** To the panes: each by its number, and round about. */
export function paneCommands(sides: Sides): readonly Command[] {
  return [
    {
      id: 'library',
      group: 'view',
      key: 'Mod-1',
      run: () => {
        sides.library.show()
        focusPane('library')
      },
    },
    { id: 'text', group: 'view', key: 'Mod-2', run: () => focusPane('text') },
    {
      id: 'inspector',
      group: 'view',
      key: 'Mod-3',
      run: () => {
        sides.inspector.show()
        focusPane('inspector')
      },
    },
    {
      id: 'outline',
      group: 'view',
      key: 'Mod-4',
      run: () => {
        sides.library.show()
        const outline = () => document.getElementById('outline')
        // At once where it stands, or the next key would still go into the text.
        outline()?.focus()
        if (document.activeElement !== outline()) requestAnimationFrame(() => outline()?.focus())
      },
    },
    { id: 'nextPane', group: 'view', key: 'F6', run: () => nextPane(1) },
    { id: 'previousPane', group: 'view', key: 'Shift-F6', run: () => nextPane(-1) },
  ]
}
