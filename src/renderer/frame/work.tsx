import { Fragment, memo, useEffect } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Desk, DeskCommands, EmptyDeskCommands, type Opening, type WindowActs } from '../desk'
import { Facsimile } from '../facsimile'
import { FindOnPage, showPlace } from '../find'
import { HistoryCommands, Looked } from '../history'
import { ChangesCommands, Inspector, showPanel } from '../inspector'
import { Original, OriginalCommands } from '../original'
import { PartLinks, StructureCommands } from '../outline'
import { PassOn, ReviewWork } from '../review'
import { Boundary, type Place, sentenceOf } from '../shell'
import { Suspects } from '../suspects'
import { TagBar, Tagging } from '../tagging'
import { FallenDesk, FallenPane } from './fallen'
import { QuietStatusLine, StatusLine } from './status-line'
import { stayInSight } from './stay-in-sight'

interface Props {
  readonly opening: Opening
  readonly place: Place
  readonly go: (place: Place) => void
}

/** The desk with one page on it, brought to the article that was asked for. */
export const Work = memo(function Work({ opening, place, go }: Props) {
  const { t } = useTranslation()
  const desk = opening.kind === 'open' ? opening.desk : null

  useEffect(() => {
    const { page, article } = place
    // While a page is being opened, the one before it is still here.
    if (desk?.opened.page.id !== page || article === null) return
    if (!desk.jumps.arrive(() => showPlace(desk, place) || desk.showArticle(article, true))) return
    const node = getSelection()?.anchorNode
    const block = (node instanceof Element ? node : node?.parentElement)?.closest('p, figure')
    return block ? stayInSight(block) : undefined
  }, [desk, place])

  switch (opening.kind) {
    case 'none':
    case 'opening':
      return null
    case 'failed':
      return (
        <div className="fallen" role="alert">
          <p>{sentenceOf(opening.error, t)}</p>
          <Button className="button" onPress={opening.again}>
            {t('shell.fallen.again')}
          </Button>
        </div>
      )
    case 'open':
      return (
        <Boundary
          resetOn={opening.desk}
          instead={(fallen) => <FallenDesk page={opening.desk.opened.page.id} {...fallen} />}
        >
          <div className="find-desk">
            <FindOnPage desk={opening.desk} go={go} />
            <PartLinks desk={opening.desk} go={go} />
            <Looked desk={opening.desk}>
              <Desk desk={opening.desk} beside={<Original desk={opening.desk} />} />
            </Looked>
            <TagBar desk={opening.desk} />
          </div>
        </Boundary>
      )
    default:
      return opening satisfies never
  }
})

// What stands beside the text is drawn again for another page, and not for every dialog that the window opens.
export const WorkInspector = memo(function WorkInspector({ opening }: { opening: Opening }) {
  if (opening.kind !== 'open') return null
  return (
    <Boundary resetOn={opening.desk} instead={(fallen) => <FallenPane {...fallen} />}>
      <Inspector desk={opening.desk} />
    </Boundary>
  )
})

export const WorkScan = memo(function WorkScan({ opening }: { opening: Opening }) {
  if (opening.kind !== 'open') return null
  return (
    <Boundary resetOn={opening.desk} instead={(fallen) => <FallenPane {...fallen} />}>
      <Facsimile desk={opening.desk} />
    </Boundary>
  )
})

interface CommandsProps {
  readonly opening: Opening
  readonly acts: WindowActs
  readonly go: (place: Place) => void
}

/** What can be done with the open page by key, and without one; nothing while one is being opened. */
export const WorkCommands = memo(function WorkCommands({ opening, acts, go }: CommandsProps) {
  if (opening.kind === 'opening') return null
  return opening.kind === 'open' ? (
    <Fragment key={opening.desk.opened.page.id}>
      <DeskCommands desk={opening.desk} />
      <StructureCommands desk={opening.desk} />
      <ReviewWork desk={opening.desk} />
      <PassOn desk={opening.desk} go={go} />
      <Suspects desk={opening.desk} go={go} />
      <Tagging desk={opening.desk} go={go} />
      <ChangesCommands desk={opening.desk} />
      <OriginalCommands />
      <HistoryCommands show={() => showPanel('history')} />
    </Fragment>
  ) : (
    <EmptyDeskCommands acts={acts} />
  )
})

export const WorkStatus = memo(function WorkStatus({ opening }: { opening: Opening }) {
  return opening.kind === 'open' ? <StatusLine desk={opening.desk} /> : <QuietStatusLine />
})
