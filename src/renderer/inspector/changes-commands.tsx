import { useTranslation } from 'react-i18next'
import type { DeskPage } from '../desk'
import { refuse, useCommands } from '../shell'
import { stetAtCaret } from './change-acts'

/** Changes by key, from the text: shown or hidden, and the one at the caret taken back. */
export function ChangesCommands({ desk }: { desk: DeskPage }) {
  const { t } = useTranslation()
  useCommands([
    {
      id: 'showChanges',
      group: 'view',
      key: 'Mod-Shift-d',
      run: () => desk.setShowsChanges(!desk.showsChanges.now()),
    },
    {
      id: 'stet',
      group: 'edit',
      key: 'Mod-Shift-s',
      run: () => {
        if (!stetAtCaret(desk)) refuse(t('inspector.changes.noneHere'))
      },
    },
  ])
  return null
}
