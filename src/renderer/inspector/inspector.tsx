import { type KeyboardEvent, useEffect } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { DeskPage } from '../desk'
import { useKept } from '../shell'
import { askedPanel } from './asked-panel'
import './inspector.css'
import { useStore } from '../store'
import { panels } from './panels'

export interface InspectorProps {
  readonly desk: DeskPage
}

/** What was found in an open page. The element fills what it is given; its lists scroll. */
export function Inspector({ desk }: InspectorProps) {
  const { t } = useTranslation()
  const [tab, setTab] = useKept('inspector.tab', 'suspects', isTab)
  const asked = useStore(askedPanel)
  useEffect(() => {
    if (asked === null) return
    setTab(asked)
    askedPanel.set(null)
  }, [asked, setTab])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: tabs and rows have the focus, this only hears their keys
    <div className="inspector" onKeyDown={(event) => press(event, desk)}>
      <Tabs className="inspector-tabbed" selectedKey={tab} onSelectionChange={(key) => setTab(String(key))}>
        <TabList className="inspector-tabs" aria-label={t('inspector.label')}>
          {panels.map(({ id, Count }) => (
            <Tab key={id} id={id}>
              {t(`inspector.${id}.title`)} {Count ? <Count desk={desk} /> : null}
            </Tab>
          ))}
        </TabList>
        {panels.map(({ id, Panel }) => (
          <TabPanel key={id} id={id} className="inspector-panel">
            <Panel desk={desk} />
          </TabPanel>
        ))}
      </Tabs>
    </div>
  )
}

function isTab(value: unknown): value is string {
  return panels.some(({ id }) => id === value)
}

/** Escape goes back to the caret, an arrow down from the tabs into the list that they show. */
function press(event: KeyboardEvent<HTMLElement>, desk: DeskPage): void {
  const { key, target, currentTarget } = event
  if (event.nativeEvent.isComposing || event.defaultPrevented || target instanceof HTMLInputElement) return
  if (key === 'Escape') desk.focus()
  else if (key === 'ArrowDown' && target instanceof Element && target.matches('[role="tab"]'))
    currentTarget
      .querySelector<HTMLElement>('[role="tabpanel"] :is([role="listbox"], [role="tree"])')
      ?.focus()
  else return
  event.preventDefault()
}
