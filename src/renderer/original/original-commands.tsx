import { useCommands } from '../shell'
import { originalMode } from './shown'

/** Ctrl+Shift+O: the source beside the text. */
export function OriginalCommands() {
  useCommands([
    {
      id: 'original',
      group: 'view',
      key: 'Mod-Shift-o',
      run: () => originalMode.set(originalMode.now() === null ? 'beside' : null),
    },
  ])
  return null
}
