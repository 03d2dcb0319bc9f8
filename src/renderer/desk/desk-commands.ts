import { useEffect } from 'react'
import { useCommandRegistry, useCommands } from '../shell'
import type { DeskPage } from './desk-page'

/** What can be done with an open page from anywhere in the window. Undo and redo are the text's own keys as well. */
export function DeskCommands({ desk }: { desk: DeskPage }) {
  const registry = useCommandRegistry()
  useEffect(() => registry.before(() => desk.pane.settleCaret()), [registry, desk])
  useCommands([
    { id: 'undo', group: 'edit', key: 'Mod-z', notInFields: true, run: () => void desk.acts.undo() },
    {
      id: 'redo',
      group: 'edit',
      key: 'Mod-y',
      alsoKeys: ['Mod-Shift-z'],
      notInFields: true,
      run: () => void desk.acts.redo(),
    },
  ])
  return null
}
