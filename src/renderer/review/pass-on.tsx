import type { DeskPage } from '../desk'
import { type Place, useCommands } from '../shell'
import { usePass } from './use-pass'

interface Props {
  readonly desk: DeskPage
  readonly go: (place: Place) => void
}

/** *Done, and on to the next article*: one key for each article that was read, over the pages of the issue. */
export function PassOn({ desk, go }: Props) {
  const pass = usePass(desk, go)
  useCommands([
    { id: 'proofreadOn', group: 'structure', key: 'F7', run: () => pass('proofread') },
    { id: 'validatedOn', group: 'structure', key: 'Shift-F7', run: () => pass('validated') },
  ])
  return null
}
