import type { RefObject } from 'react'
import type { Command } from '../shell'
import { focusPane, focusShown, nextPane } from './focus'
import type { Sides } from './use-sides'

/** To the panes: each by its number, and round about. @param search the library's field for it */
export function paneCommands(sides: Sides, search: RefObject<HTMLElement | null>): readonly Command[] {
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
        focusShown(() => document.getElementById('outline'))
      },
    },
    {
      id: 'search',
      group: 'go',
      key: 'Mod-Shift-f',
      run: () => {
        sides.library.show()
        focusShown(() => search.current)
      },
    },
    { id: 'nextPane', group: 'view', key: 'F6', run: () => nextPane(1) },
    { id: 'previousPane', group: 'view', key: 'Shift-F6', run: () => nextPane(-1) },
  ]
}
