import { useTranslation } from 'react-i18next'
import { Chooser, type OnScreen } from '../shell'
import type { RowAction } from './row-actions'

/** What can be done with what is chosen, and where that is asked; null = amid the window. */
export interface OpenMenu {
  readonly at: OnScreen | null
  readonly actions: readonly RowAction[]
}

/** The actions of a row as a list to choose from, by mouse or by key. */
export function ActionMenu({ menu, onClose }: { menu: OpenMenu; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Chooser
      title={t('structure.actions')}
      at={menu.at}
      choices={menu.actions.map((action) => ({
        value: action,
        label: t(`structure.acts.${action.id}`),
        key: action.key === 'Delete' ? null : action.key,
        ...(action.key === 'Delete' ? { hint: t('structure.deleteKey') } : {}),
      }))}
      onChoose={(action) => {
        onClose()
        action.run()
      }}
      onClose={onClose}
    />
  )
}
