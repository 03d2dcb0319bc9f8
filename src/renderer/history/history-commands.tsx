import { useCommandRegistry, useCommands } from '../shell'

/** Ctrl+Shift+H: the list of what was done, with the focus in it. */
export function HistoryCommands({ show }: { show: () => void }) {
  const registry = useCommandRegistry()
  useCommands([
    {
      id: 'history',
      group: 'go',
      key: 'Mod-Shift-h',
      run: () => {
        registry
          .all()
          .find(({ id }) => id === 'inspector')
          ?.run()
        show()
        // A pane that was just opened is laid out on the next frame, and takes the focus in it.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => document.querySelector<HTMLElement>('.history-list')?.focus()),
        )
      },
    },
  ])
  return null
}
