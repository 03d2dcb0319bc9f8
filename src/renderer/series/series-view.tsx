import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundHit, FoundPage } from '../../core/contract'
import { ModalDialog, sentenceOf } from '../shell'
import type { ReplaceRequest } from './request'
import { SeriesFields } from './series-fields'
import { SeriesFooter } from './series-footer'
import { SeriesList } from './series-list'
import { SeriesScopes, scopes } from './series-scopes'
import { SeriesWaiting, useLooking } from './series-waiting'
import './series.css'
import type { Surroundings } from './surroundings'
import { closeSeries, useLanding } from './use-landing'
import { useSeries } from './use-series'

interface Props extends Surroundings {
  readonly request: ReplaceRequest
}

/**
 * All places like one: looked for, looked at, ticked or not, and changed in one go. While the editor looks at one of
 * them in the text the view waits, with all that was ticked.
 */
export function SeriesView({ request, near, flush, go }: Props) {
  const { t } = useTranslation()
  const [began] = useState(near)
  const [looking, setLooking] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const series = useSeries(request, began, flush)
  const { landing, replacement, query, scope } = series
  const places = landing.reduce((sum, page) => sum + page.places.length, 0)
  useLooking(looking, () => setLooking(false))
  const land = useLanding(flush, () => ({
    act: { kind: 'replace', find: query.text, replacement: replacement ?? '' },
    pages: landing,
  }))
  const canLand = places > 0 && !land.isPending
  const landNow = () => {
    if (canLand) land.mutate()
  }

  function open(page: FoundPage, hit: FoundHit): void {
    setLooking(true)
    go({ page: page.page, article: hit.article, hit })
  }

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.shiftKey) return
    const wanted = event.altKey ? scopes[Number(event.nativeEvent.code.replace('Digit', '')) - 1] : undefined
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') landNow()
    else if (wanted && (began !== null || wanted === 'library')) series.setScope(wanted)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  if (looking) return <SeriesWaiting text={query.text} places={places} onBack={() => setLooking(false)} />
  return (
    <ModalDialog
      title={t('series.title')}
      width="1180px"
      className="series"
      onClose={closeSeries}
      kept={land.isPending}
      footer={
        <SeriesFooter
          series={series}
          places={places}
          asked={replacement !== null}
          label={
            replacement === '' ? t('series.remove', { count: places }) : t('series.land', { count: places })
          }
          busy={land.isPending}
          onLand={landNow}
          onClose={closeSeries}
        />
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys that mean the same in every field of the view */}
      <div className="series-inside" onKeyDown={press}>
        <SeriesFields
          series={series}
          focus={request.find.text === '' ? 'find' : request.replace === null ? 'replace' : 'list'}
          list={list}
        />
        <SeriesScopes
          scope={scope}
          counts={series.hits.counts}
          near={began !== null}
          onChange={series.setScope}
        />
        {land.error ? (
          <p className="trouble" role="alert">
            {sentenceOf(land.error, t)}
          </p>
        ) : null}
        {series.hits.error ? (
          <p className="trouble" role="alert">
            {sentenceOf(series.hits.error, t)}
          </p>
        ) : null}
        <SeriesList
          label={t('series.list')}
          lines={series.lines}
          put={series.put}
          list={list}
          onTick={series.tick}
          onFold={series.fold}
          onOpen={open}
          onLand={landNow}
        />
      </div>
    </ModalDialog>
  )
}
