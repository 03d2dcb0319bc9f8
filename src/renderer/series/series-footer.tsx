import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { useSeries } from './use-series'

interface Props {
  readonly series: ReturnType<typeof useSeries>
  /** So many would be changed. */
  readonly places: number
  readonly busy: boolean
  readonly onLand: () => void
  readonly onClose: () => void
}

/** How far the search is, what is ticked, and the one button that touches anything. */
export function SeriesFooter({ series, places, busy, onLand, onClose }: Props) {
  const { t } = useTranslation()
  const { hits, pages, scope, replacement } = series
  const listed = pages.reduce((sum, page) => sum + page.hits.length, 0)
  const total = hits.counts[scope].hits
  return (
    <>
      <div className="aside series-told" role="status">
        {hits.state === 'looking' && hits.of > 0 ? (
          <>
            <span>{t('series.looking', { done: hits.done, of: hits.of })}</span>
            <span className="meter">
              <i style={{ width: `${(100 * hits.done) / hits.of}%` }} />
            </span>
            <Button className="button quiet" onPress={hits.stop}>
              {t('series.stop')}
            </Button>
          </>
        ) : (
          <Told series={series} places={places} listed={listed} total={total} />
        )}
      </div>
      <Button className="button" onPress={onClose} isDisabled={busy}>
        {t('shell.cancel')}
      </Button>
      <Button className="button primary" onPress={onLand} isDisabled={places === 0 || busy}>
        {replacement === '' ? t('series.remove', { count: places }) : t('series.land', { count: places })}
        <kbd aria-hidden>Ctrl ↵</kbd>
      </Button>
    </>
  )
}

function Told(props: {
  series: ReturnType<typeof useSeries>
  places: number
  listed: number
  total: number
}) {
  const { series, places, listed, total } = props
  const { t, i18n } = useTranslation()
  const number = (value: number) => value.toLocaleString(i18n.language)
  if (series.hits.state === 'none') return t('series.nothingAsked')
  if (series.hits.state === 'failed') return null
  if (listed === 0) return t('series.none')
  return (
    <>
      <span>
        {t('series.ticked', {
          ticked: number(places),
          all: number(listed),
          pages: t('series.pages', { count: series.landing.length }),
        })}
      </span>
      {listed > places && series.replacement !== null ? (
        <span className="quiet">{t('series.leftOut', { count: listed - places })}</span>
      ) : null}
      {total > listed ? (
        <span className="trouble">{t('series.more', { listed: number(listed), total: number(total) })}</span>
      ) : null}
      {series.hits.state === 'stopped' ? <span className="trouble">{t('series.stopped')}</span> : null}
    </>
  )
}
