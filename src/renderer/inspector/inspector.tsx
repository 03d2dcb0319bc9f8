import type { KeyboardEvent } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type DeskPage, useStore } from '../desk'
import { ChangesPanel } from './changes-panel'
import './inspector.css'
import { SuspectsPanel } from './suspects-panel'

export interface InspectorProps {
  readonly desk: DeskPage
}

/** What was found in an open page. The element fills what it is given; its lists scroll. */
export function Inspector({ desk }: InspectorProps) {
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: tabs and rows have the focus, this only hears their keys
    <div className="inspector" onKeyDown={(event) => press(event, desk)}>
      <Tabs className="inspector-tabbed" defaultSelectedKey="changes">
        <TabList className="inspector-tabs" aria-label={t('inspector.label')}>
          <Tab id="suspects">
            {t('inspector.suspects.title')} <Count desk={desk} of="suspects" />
          </Tab>
          <Tab id="changes">
            {t('inspector.changes.title')} <Count desk={desk} of="changes" />
          </Tab>
        </TabList>
        <TabPanel id="suspects" className="inspector-panel">
          <SuspectsPanel desk={desk} />
        </TabPanel>
        <TabPanel id="changes" className="inspector-panel">
          <ChangesPanel desk={desk} />
        </TabPanel>
      </Tabs>
    </div>
  )
}

/** By itself, so that typing does not draw the tabs anew. */
function Count({ desk, of }: { desk: DeskPage; of: 'changes' | 'suspects' }) {
  const { i18n } = useTranslation()
  const count = useStore(desk.found, (found) => found[of].length)
  return <b>{count.toLocaleString(i18n.language)}</b>
}

/** The text's keys that hold here as well. Escape goes back to the caret. */
function press(event: KeyboardEvent, desk: DeskPage): void {
  if (event.nativeEvent.isComposing || event.defaultPrevented || event.target instanceof HTMLInputElement)
    return
  const key = event.key.toLowerCase()
  const mod = event.ctrlKey || event.metaKey
  if (mod && key === 'z' && !event.shiftKey) desk.undo()
  else if (mod && (key === 'y' || key === 'z')) desk.redo()
  else if (key === 'f8') desk.walkSuspects(event.shiftKey ? -1 : 1)
  else if (key === 'escape') desk.focus()
  else return
  event.preventDefault()
}
