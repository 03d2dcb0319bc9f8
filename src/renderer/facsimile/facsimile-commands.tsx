import { useCommands } from '../shell'

interface Side {
  readonly open: boolean
  readonly show: () => void
  readonly close: () => void
}

interface Props {
  readonly side: Side
  readonly focus: (pane: 'scan' | 'text') => void
}

/** One key brings the scan, and takes it away again from within it. */
export function FacsimileCommands({ side, focus }: Props) {
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
