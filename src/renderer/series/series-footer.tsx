import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { KeyHints, keyLine, MainButton, sentenceOf } from '../shell'
import type { useSeries } from './use-series'

type Shown = Pick<ReturnType<typeof useSeries>, 'hits' | 'pages' | 'scope' | 'landing' | 'weighing'>

interface Props {
  readonly series: Shown
  /** So many would be changed. */
  readonly places: number
  /** So many hits are not listed because the act does not mean them. */
  readonly passedOver?: number
  /** It is said what would be done. */
  readonly asked: boolean
  /** What the button does. */
  readonly label: string
  readonly busy: boolean
  readonly onLand: () => void
  readonly onClose: () => void
}

/** How far the search is, what is ticked, and the one button that touches anything. */
export function SeriesFooter({ series, places, passedOver = 0, asked, label, busy, onLand, onClose }: Props) {
  const { t } = useTranslation()
  const { hits, pages, scope, weighing } = series
  const listed = pages.reduce((sum, page) => sum + page.hits.length, 0)
  const total = hits.counts[scope].hits - passedOver
  const whyNone = () => {
    if (hits.error) return sentenceOf(hits.error, t)
    if (hits.state === 'none') return t('series.nothingAsked')
    if (listed === 0) return t(noneOf(series))
    if (weighing) return t('series.weighing')
    return asked ? t('series.noneTicked') : t('series.notSaid')
  }
  const waits = busy ? t('series.changing') : places > 0 ? null : whyNone()
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
          <Told series={series} places={places} asked={asked} listed={listed} total={total} />
        )}
      </div>
      <KeyHints
        className="beside-buttons"
        keys={[
          ['␣', t('series.keys.tick')],
          ['↵', t('series.keys.open')],
        ]}
      />
      <Button className="button" onPress={onClose} isDisabled={busy}>
        {t('shell.cancel')}
      </Button>
      <MainButton onPress={onLand} waits={waits}>
        {label}
        <kbd aria-hidden>{keyLine('Mod-Enter')}</kbd>
      </MainButton>
    </>
  )
}

/** Why no place is listed. */
function noneOf({ hits: { state, counts }, scope }: Shown): string {
  if (state === 'looking') return 'series.stillLooking'
  return counts[scope].hits > 0 ? 'series.nothingLeft' : 'series.none'
}

function Told(props: { series: Shown; places: number; asked: boolean; listed: number; total: number }) {
  const { series, places, asked, listed, total } = props
  const { t, i18n } = useTranslation()
  const number = (value: number) => value.toLocaleString(i18n.language)
  if (series.hits.state === 'none') return t('series.nothingAsked')
  if (series.hits.state === 'failed') return null
  if (listed === 0) return t(noneOf(series))
  if (series.weighing) return t('series.weighing')
  return (
    <>
      <span>
        {t('series.ticked', {
          ticked: number(places),
          all: number(listed),
          pages: t('series.pages', { count: series.landing.length }),
        })}
      </span>
      {listed > places && asked ? (
        <span className="quiet">{t('series.leftOut', { count: listed - places })}</span>
      ) : null}
      {total > listed ? (
        <span className="trouble">{t('series.more', { listed: number(listed), total: number(total) })}</span>
      ) : null}
      {series.hits.state === 'stopped' ? <span className="trouble">{t('series.stopped')}</span> : null}
    </>
  )
}
