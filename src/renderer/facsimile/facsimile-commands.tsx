import type { DeskPage } from '../desk'
import { useCommands } from '../shell'
import { useSheets } from './sheets'
import { wantFocus, wantNoFocus } from './wanted-focus'

interface Side {
  readonly open: boolean
  readonly show: () => void
  readonly close: () => void
}

interface Props {
  /** null = no page is open. */
  readonly desk: DeskPage | null
  readonly side: Side
  /** Puts the focus into the text. */
  readonly toText: () => void
}

/** One key brings the scan, and takes it away again from within it. */
export function FacsimileCommands({ desk, side, toText }: Props) {
  // Known before a card asks, so that it takes its room at once.
  useSheets(desk?.opened.page.id ?? null)
  useCommands([
    {
      id: 'facsimile',
      group: 'view',
      key: 'Mod-5',
      run: () => {
        const within = document.getElementById('pane-scan')?.contains(document.activeElement) === true
        if (side.open && within) {
          wantNoFocus()
          side.close()
          toText()
        } else {
          side.show()
          wantFocus()
        }
      },
    },
  ])
  return null
}
