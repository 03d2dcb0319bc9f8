import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { WindowActs } from '../desk'
import { FacsimileCommands } from '../facsimile'
import { DropTarget } from '../intake'
import { usePublications, useShelfWatch } from '../library'
import { QuestionCard } from '../outline'
import { BetterTextCommands } from '../rerun'
import { AppearanceCommands, BackupWatch } from '../settings'
import { sentenceOf, useCommandKeys, useCommands, useSettings } from '../shell'
import { useChosenKeys } from './chosen-keys'
import { DesktopMenu } from './desktop-menu'
import { Dialogs } from './dialogs'
import { FallenWindow } from './fallen'
import { fileCommands } from './file-commands'
import { FilledPanes } from './filled-panes'
import { FirstStart } from './first-start'
import { focusPane } from './focus'
import './frame.css'
import { LinkBanner, UnsavedBanner } from './link-banner'
import { pageCommands } from './page-commands'
import { paneCommands } from './pane-commands'
import { KeepSpot } from './resume'
import { TopBar } from './top-bar'
import { useOpenDialog } from './use-open-dialog'
import { useOpenPage } from './use-open-page'
import { useSides } from './use-sides'
import { WideViews } from './wide-views'
import { windowCommands } from './window-commands'
import { WorkCommands, WorkStatus } from './work'

/** The window: what is open in it, and the one dialog that may stand over it. */
export function Frame() {
  const { t } = useTranslation()
  const { settings, known } = useSettings()
  const [acts] = useState(() => new WindowActs())
  const search = useRef<HTMLInputElement>(null)
  const sides = useSides()
  const at = useOpenPage(acts, sides.closeDrawers)
  const { here, opening, desk, whereabouts, go } = at
  const { open, ask, close, importFiles, importAny, exportHere, removeHere } = useOpenDialog(at)
  const { data: publications, error, refetch } = usePublications()
  useShelfWatch()
  useCommands([
    ...fileCommands({ importAny, exportHere, holdsAny: (publications?.length ?? 0) > 0, ask }),
    ...paneCommands(sides, search),
    ...pageCommands(at.turn, removeHere),
    ...windowCommands(ask),
  ])
  useCommandKeys()
  useChosenKeys(settings.keys)

  // What is restored only once (widths, the last page) must be known before the first picture.
  if (!known || publications === undefined)
    return (
      <>
        <LinkBanner />
        {error ? <FallenWindow says={sentenceOf(error, t)} again={() => void refetch()} /> : null}
      </>
    )
  const bare = publications.length === 0 && !here
  return (
    <div className="frame">
      <TopBar
        whereabouts={here ? whereabouts : null}
        trail={at.trail}
        go={go}
        ask={ask}
        onImport={importAny}
        onExport={exportHere}
        bare={bare}
        sides={sides}
      />
      <LinkBanner />
      {desk ? <UnsavedBanner desk={desk} /> : null}
      {bare ? (
        <main className="pane text">
          <FirstStart go={go} onImport={importAny} begun={false} />
        </main>
      ) : (
        <FilledPanes at={at} sides={sides} search={search} ask={ask} onImport={importAny} />
      )}
      <WorkStatus opening={opening} />
      <WorkCommands opening={opening} acts={acts} go={go} />
      <WideViews at={at} />
      <FacsimileCommands desk={desk} side={sides.scan} toText={() => focusPane('text')} />
      <AppearanceCommands />
      <BetterTextCommands
        desk={desk}
        ask={(file) => desk && ask({ kind: 'rerun', page: desk.opened.page, file })}
      />
      <DesktopMenu />
      <BackupWatch />
      <QuestionCard />
      <KeepSpot desk={desk} />
      <DropTarget onFiles={importFiles} closed={open !== null} />
      <Dialogs
        open={open}
        close={close}
        ask={ask}
        at={at}
        acts={acts}
        titles={publications.map(({ title }) => title)}
      />
    </div>
  )
}
