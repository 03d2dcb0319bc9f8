import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundHit, FoundPage, PageId, SeriesAct } from '../../core/contract'
import type { WalkedTo } from '../hits'
import { ModalDialog, TroubleLine } from '../shell'
import type { Put } from './places'
import { dropSeries } from './request'
import { SeriesFooter } from './series-footer'
import { SeriesList } from './series-list'
import { SeriesScopes, scopeOfKey } from './series-scopes'
import { SeriesWaiting, useLooking } from './series-waiting'
import './series.css'
import type { Surroundings } from './surroundings'
import { useLanding } from './use-landing'
import type { useSeries } from './use-series'

type Places = Pick<
  ReturnType<typeof useSeries>,
  'hits' | 'pages' | 'lines' | 'landing' | 'weighing' | 'scope' | 'setScope' | 'tick' | 'fold'
>

interface Props extends Pick<Surroundings, 'flush' | 'go'> {
  readonly title: string
  /** What is looked for. */
  readonly text: string
  /** The page that was open when the series began; null = none. */
  readonly began: PageId | null
  readonly series: Places
  /** What would be done; null = it is not said yet, and nothing can land. */
  readonly act: SeriesAct | null
  /** Whether it is said what becomes of the places. */
  readonly asked: boolean
  /** What the button does to so many places. */
  readonly label: (places: number) => string
  /** So many hits are not listed because the act does not mean them. */
  readonly passedOver?: number
  readonly put: Put
  readonly says?: (hit: FoundHit, page: FoundPage) => string | null
  /** A key that the list itself has no use for; true = it was taken. */
  readonly onKey?: (key: string) => boolean
  readonly list: RefObject<HTMLDivElement | null>
  /** Whether the list takes the focus whenever the view is shown. */
  readonly listFirst: boolean
  /** What is said of the places above them. */
  readonly children: ReactNode
  /** What is told of the places before they are listed. */
  readonly note?: string | null
}

/**
 * Every place of a series in its surroundings, ticked or not, and landed at once. While the editor looks at one of
 * them in the text the view waits, with all that was ticked.
 */
export function SeriesDialog(props: Props) {
  const { title, text, began, series, act, asked, label, passedOver = 0, flush, go } = props
  const { put, says, onKey, list, listFirst, children, note } = props
  const { t } = useTranslation()
  const [looking, setLooking] = useState(false)
  const walked = useRef<WalkedTo | null>(null)
  const { landing } = series
  const places = landing.reduce((sum, page) => sum + page.places.length, 0)
  useLooking(looking, () => setLooking(false))
  useEffect(() => {
    if (!looking && listFirst) list.current?.focus()
  }, [looking, listFirst, list])
  const land = useLanding(flush, () => {
    if (!act) throw new RangeError('nothing is said of these places')
    return { act, pages: landing }
  })
  const landNow = () => {
    if (act && !land.isPending) land.mutate()
  }

  function press(event: KeyboardEvent): void {
    const wanted = scopeOfKey(event.nativeEvent)
    if (!wanted || (began === null && wanted !== 'library')) return
    series.setScope(wanted)
    event.preventDefault()
    event.stopPropagation()
  }

  if (looking) return <SeriesWaiting text={text} places={places} onBack={() => setLooking(false)} />
  return (
    <ModalDialog
      title={title}
      width="1180px"
      className="series"
      onClose={dropSeries}
      kept={land.isPending}
      footer={
        <SeriesFooter
          series={series}
          places={places}
          passedOver={passedOver}
          asked={asked}
          label={label(places)}
          busy={land.isPending}
          onLand={landNow}
          onClose={dropSeries}
        />
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys that mean the same in every field of the view */}
      <div className="series-inside" onKeyDown={press}>
        {children}
        <SeriesScopes
          scope={series.scope}
          counts={series.hits.counts}
          near={began !== null}
          onChange={series.setScope}
        />
        <TroubleLine error={land.error} />
        <TroubleLine error={series.hits.error} />
        {note ? <p className="series-note">{note}</p> : null}
        <SeriesList
          label={t('series.list')}
          lines={series.lines}
          put={put}
          says={says}
          list={list}
          walked={walked}
          onKey={onKey}
          onTick={series.tick}
          onFold={series.fold}
          onOpen={(page, hit) => {
            setLooking(true)
            go({ page: page.page, article: hit.article, hit })
          }}
        />
      </div>
    </ModalDialog>
  )
}
