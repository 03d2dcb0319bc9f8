import { useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { CloseButton, ModalDialog } from '../shell'
import './settings.css'
import type { SettingsContext } from './settings-context'
import { type SettingsTab, tabs } from './tabs'

interface Props extends SettingsContext {
  readonly tab: SettingsTab
  readonly onClose: () => void
}

/** The arrows choose among the tabs at once. Of one identity, so that only what comes up takes the focus. */
const takeFocus = (element: HTMLElement | null) => element?.focus()

/** What the editor prefers, and what holds for the library. Everything holds at once; nothing waits for an OK. */
export function SettingsDialog({ tab, onClose, ...context }: Props) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<string>(tab)
  return (
    <ModalDialog
      title={t('settings.title')}
      width="820px"
      className="settings"
      onClose={onClose}
      footer={<CloseButton onPress={onClose} />}
    >
      <Tabs
        className="settings-tabbed"
        orientation="vertical"
        selectedKey={chosen}
        onSelectionChange={(key) => setChosen(String(key))}
      >
        <TabList className="settings-tabs" aria-label={t('settings.title')}>
          {tabs.map(({ id }) => (
            <Tab key={id} id={id} className="settings-tab" ref={id === tab ? takeFocus : null}>
              {t(`settings.${id}.title`)}
            </Tab>
          ))}
        </TabList>
        {tabs.map(({ id, Tab: Panel }) => (
          <TabPanel key={id} id={id} className="settings-panel">
            <Panel {...context} />
          </TabPanel>
        ))}
      </Tabs>
    </ModalDialog>
  )
}
