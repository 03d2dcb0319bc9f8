import { type Place, useSettings } from '../shell'
import type { Entry } from './entries'

const recentMost = 8

export interface Choosing {
  readonly onClose: () => void
  readonly go: (place: Place) => void
  /** Goes to a source line of the open page. */
  readonly goToLine: (line: number) => void
}

/** Does what an entry stands for, once the palette is gone. */
export function useChoose({ onClose, go, goToLine }: Choosing): (entry: Entry) => void {
  const { settings, change } = useSettings()
  return (entry) => {
    onClose()
    switch (entry.kind) {
      case 'command': {
        const { id } = entry.command
        const others = settings.recentCommands.filter((one) => one !== id)
        change({ recentCommands: [id, ...others].slice(0, recentMost) })
        afterFocus(() => entry.command.run())
        return
      }
      case 'line': {
        const { line } = entry
        if (line !== null) afterFocus(() => goToLine(line))
        return
      }
      case 'place':
        afterFocus(() => go(entry.place))
        return
      default:
        entry satisfies never
    }
  }
}

/** Once the dialog is gone the focus goes back to where it was, on the next frame; what is done then may move it on. */
function afterFocus(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act))
}
