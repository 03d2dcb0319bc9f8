import type { DeskPage } from '../desk'
import { useCommands } from '../shell'
import { useSheets } from './sheets'

interface Side {
  readonly open: boolean
  readonly show: () => void
  readonly close: () => void
}

interface Props {
  /** null = no page is open. */
  readonly desk: DeskPage | null
  readonly side: Side
  readonly focus: (pane: 'scan' | 'text') => void
}

/** One key brings the scan, and takes it away again from within it. */
export function FacsimileCommands({ desk, side, focus }: Props) {
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
          side.close()
          focus('text')
        } else {
          side.show()
          focus('scan')
        }
      },
    },
  ])
  return null
}
