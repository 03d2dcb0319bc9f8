import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Arranged } from '../../core/pairing'
import { articleAt, NotSavedYet, useDeskPage, WindowActs } from '../desk'
import { FacsimileCommands } from '../facsimile'
import { selectedText } from '../find'
import { chooseFiles, DropTarget } from '../intake'
import { Ledger } from '../ledger'
import { LibraryPane, rowAtFocus, usePublications, useShelfWatch, useWhereabouts } from '../library'
import { QuestionCard } from '../outline'
import { Register } from '../register'
import { BetterTextCommands } from '../rerun'
import { Series } from '../series'
import { AppearanceCommands, BackupWatch } from '../settings'
import { characterAt, GlyphSheet } from '../sheet'
import {
  Boundary,
  sentenceOf,
  tell,
  troubleOf,
  useCommandKeys,
  useCommands,
  useLibrary,
  useMemory,
  useSettings,
} from '../shell'
import { useChosenKeys } from './chosen-keys'
import { DesktopMenu } from './desktop-menu'
import { Dialogs, type Open } from './dialogs'
import { FallenPane, FallenWindow } from './fallen'
import { fileCommands } from './file-commands'
import { FirstStart } from './first-start'
import { focusPane } from './focus'
import './frame.css'
import { LinkBanner, UnsavedBanner } from './link-banner'
import { useNeighbours } from './neighbours'
import { pageCommands } from './page-commands'
import { paneCommands } from './pane-commands'
import { Panes, useSides } from './panes'
import { KeepSpot, resume } from './resume'
import { TopBar } from './top-bar'
import { useHere } from './use-here'
import { useTrail } from './use-trail'
import { useTurns } from './use-turns'
import { Work, WorkCommands, WorkInspector, WorkScan, WorkStatus } from './work'

/** The window: what is open in it, and the one dialog that may stand over it. */
export function Frame() {
  const { t } = useTranslation()
  const { settings, known } = useSettings()
  const memory = useMemory()
  const [open, setOpen] = useState<Open>(null)
  const [acts] = useState(() => new WindowActs())
  const search = useRef<HTMLInputElement>(null)
  const sides = useSides()
  const { here, go: openPlace, leave } = useHere(memory, sides.closeDrawers)
  const { data: publications, error, refetch } = usePublications()
  const opening = useDeskPage(
    useLibrary(),
    here?.page ?? null,
    acts.past,
    (trouble) =>
      trouble instanceof NotSavedYet
        ? tell({ kind: 'why', text: t('desk.notSavedYet') })
        : tell({ kind: 'trouble', text: sentenceOf(trouble, t) }),
    (page) => resume(page, memory),
  )
  const desk = opening.kind === 'open' ? opening.desk : null
  const { whereabouts, gone: removed } = useWhereabouts(desk?.opened ?? null)
  // A page that is gone since, or was removed in this or another window: then nothing is open.
  const gone = removed || (opening.kind === 'failed' && troubleOf(opening.error)?.kind === 'not-found')
  const { trail, go } = useTrail(desk, openPlace, gone ? (here?.page ?? null) : null)
  const turn = useTurns(here?.page ?? null, useNeighbours(here?.page ?? null, whereabouts), go)
  useShelfWatch()

  const close = useCallback(() => setOpen(null), [])
  const importFiles = useCallback((files: Arranged) => setOpen({ kind: 'import', files }), [])
  const importAny = useCallback(async () => {
    const files = await chooseFiles()
    if (files) importFiles(files)
  }, [importFiles])

  useEffect(() => {
    if (gone) leave()
  }, [gone, leave])

  const exportHere = () => {
    const page = here ? ({ kind: 'page', page: here.page } as const) : null
    setOpen({ kind: 'export', scope: rowAtFocus() ?? page ?? { kind: 'library' } })
  }
  const askKeys = () => setOpen({ kind: 'keys' })
  const askPalette = () => setOpen({ kind: 'palette' })
  useCommands([
    ...fileCommands({
      importAny: () => void importAny(),
      exportHere,
      holdsAny: (publications?.length ?? 0) > 0,
      ask: setOpen,
    }),
    ...paneCommands(sides, search),
    ...pageCommands(
      turn,
      here && whereabouts ? () => setOpen({ kind: 'remove', page: whereabouts.page }) : null,
    ),
    { id: 'palette', group: 'go', key: 'Mod-Shift-p', run: askPalette },
    { id: 'progress', group: 'view', key: null, run: () => setOpen({ kind: 'progress' }) },
    { id: 'keys', group: 'help', key: 'F1', run: askKeys },
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
  const empty = publications.length === 0
  const last = whereabouts?.publication.title
  const titles = publications.map(({ title }) => title)

  const around = {
    page: here?.page ?? null,
    issue: here ? (whereabouts?.issue.id ?? null) : null,
    flush: async () => desk?.flush(),
    go,
  }
  return (
    <div className="frame">
      <TopBar
        whereabouts={here ? whereabouts : null}
        trail={trail}
        go={go}
        ask={setOpen}
        onImport={() => void importAny()}
        onExport={exportHere}
        onKeys={askKeys}
        onPalette={askPalette}
        bare={empty && !here}
        library={sides.library}
        scan={sides.scan}
        inspector={sides.inspector}
      />
      <LinkBanner />
      {desk ? <UnsavedBanner desk={desk} /> : null}
      {empty && !here ? (
        <main className="pane text">
          <FirstStart go={go} onImport={() => void importAny()} begun={false} />
        </main>
      ) : (
        <Panes
          sides={sides}
          library={
            <Boundary instead={(fallen) => <FallenPane {...fallen} />}>
              <LibraryPane
                place={here}
                whereabouts={here ? whereabouts : null}
                go={go}
                ask={setOpen}
                desk={desk}
                search={search}
              />
            </Boundary>
          }
          scan={<WorkScan opening={opening} />}
          text={
            here ? (
              <Work opening={opening} place={here} go={go} />
            ) : (
              <FirstStart go={go} onImport={() => void importAny()} begun />
            )
          }
          inspector={<WorkInspector opening={opening} />}
        />
      )}
      <WorkStatus opening={opening} />
      <WorkCommands opening={opening} acts={acts} go={go} />
      <Series
        near={here?.page ?? null}
        flush={async () => desk?.flush()}
        go={go}
        selected={() => (desk ? selectedText(desk) : '')}
      />
      <GlyphSheet {...around} character={() => (desk ? characterAt(desk) : '')} />
      <Register {...around} />
      <Ledger {...around} />
      <FacsimileCommands desk={desk} side={sides.scan} toText={() => focusPane('text')} />
      <AppearanceCommands />
      <BetterTextCommands
        desk={desk}
        ask={(file) => desk && setOpen({ kind: 'rerun', page: desk.opened.page, file })}
      />
      <DesktopMenu />
      <BackupWatch />
      <QuestionCard />
      <KeepSpot desk={desk} />
      <DropTarget onFiles={importFiles} closed={open !== null} />
      <Dialogs
        open={open}
        close={close}
        go={go}
        titles={last === undefined ? titles : [last, ...titles.filter((title) => title !== last)]}
        acts={acts}
        desk={desk}
        whereabouts={here ? whereabouts : null}
        ask={setOpen}
        around={{
          page: here?.page ?? null,
          issue: whereabouts?.issue.id ?? null,
          article: desk ? articleAt(desk.state.selection.$head) : null,
        }}
      />
    </div>
  )
}
