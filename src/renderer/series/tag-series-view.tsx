import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { EntityKind, type FoundHit, type FoundPage, type SeriesAct } from '../../core/contract'
import type { EntityKind as Kind } from '../../core/document'
import { ModalDialog, sentenceOf } from '../shell'
import type { TagRequest } from './request'
import { SeriesFooter } from './series-footer'
import { SeriesList } from './series-list'
import { SeriesScopes, scopes } from './series-scopes'
import { SeriesWaiting, useLooking } from './series-waiting'
import './series.css'
import type { Surroundings } from './surroundings'
import type { TagDoing } from './tag-hits'
import { closeSeries, useLanding } from './use-landing'
import { useTagSeries } from './use-tag-series'

interface Props extends Surroundings {
  readonly request: TagRequest
}

/** A place that a series names, and does nothing to. */
const stays = () => null

/** All places that read like a tag: tagged as well, given another kind, or untagged, in one go. */
export function TagSeriesView({ request, near, flush, go }: Props) {
  const { t } = useTranslation()
  const [began] = useState(near)
  const [looking, setLooking] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const series = useTagSeries(request, began, flush)
  const { landing, doing, scope } = series
  const places = landing.reduce((sum, page) => sum + page.places.length, 0)
  useLooking(looking, () => setLooking(false))
  useEffect(() => {
    if (!looking) list.current?.focus()
  }, [looking])
  const act = actOf(doing, request.text)
  const land = useLanding(flush, () => {
    if (!act) throw new RangeError('nothing is said of these places')
    return { act, pages: landing }
  })
  const landNow = () => {
    if (places > 0 && act && !land.isPending) land.mutate()
  }

  function says(hit: FoundHit, page: FoundPage): string | null {
    const standing = series.standing(hit, page)
    switch (standing.kind) {
      case 'free':
        return null
      case 'tagged':
        return t(`tagging.kinds.${request.tag?.of === 'figure' ? 'figure' : standing.as}`)
      case 'inside':
        return t('tagging.series.inside')
      case 'across':
        return t('tagging.series.across')
      default:
        return standing satisfies never
    }
  }

  /** 1 to 5: as this kind; 0: no tag at all. */
  function pressDigit(key: string): boolean {
    const kind = EntityKind.options[Number(key) - 1]
    if (key === '0' && request.tag) series.choose('none')
    else if (kind && request.tag?.of !== 'figure') series.choose(kind)
    else if (key === '6' && request.tag?.of === 'figure') series.choose(null)
    else return false
    return true
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

  if (looking) return <SeriesWaiting text={request.text} places={places} onBack={() => setLooking(false)} />
  return (
    <ModalDialog
      title={t('tagging.series.title', { text: request.text })}
      width="1180px"
      className="series"
      onClose={closeSeries}
      kept={land.isPending}
      footer={
        <SeriesFooter
          series={series}
          places={places}
          passedOver={series.passedOver}
          asked={act !== null}
          label={t(`tagging.series.land.${doing.kind}`, { count: places })}
          busy={land.isPending}
          onLand={landNow}
          onClose={closeSeries}
        />
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys that mean the same in every field of the view */}
      <div className="series-inside" onKeyDown={press}>
        <Doing request={request} doing={doing} onSay={series.choose} />
        <SeriesScopes
          scope={scope}
          counts={series.hits.counts}
          near={began !== null}
          onChange={series.setScope}
        />
        {[land.error, series.hits.error].map((error) =>
          error ? (
            <p key={String(error)} className="trouble" role="alert">
              {sentenceOf(error, t)}
            </p>
          ) : null,
        )}
        {series.already > 0 ? (
          <p className="series-note">{t('tagging.series.already', { count: series.already })}</p>
        ) : null}
        <SeriesList
          label={t('series.list')}
          lines={series.lines}
          put={stays}
          says={says}
          list={list}
          onKey={pressDigit}
          onTick={series.tick}
          onFold={series.fold}
          onOpen={(page, hit) => {
            setLooking(true)
            go({ page: page.page, article: hit.article, hit })
          }}
          onLand={landNow}
        />
      </div>
    </ModalDialog>
  )
}

interface DoingProps {
  readonly request: TagRequest
  readonly doing: TagDoing
  readonly onSay: (said: Kind | 'none' | null) => void
}

/** As what the places are tagged, or that they are not. A digit in the list says the same. */
function Doing({ request, doing, onSay }: DoingProps) {
  const { t } = useTranslation()
  const { tag } = request
  const kinds = tag?.of === 'figure' ? (['figure'] as const) : EntityKind.options
  const value =
    doing.kind === 'tag'
      ? doing.tag.of === 'figure'
        ? 'figure'
        : doing.tag.kind
      : doing.kind === 'retag'
        ? doing.to
        : doing.kind === 'untag'
          ? 'none'
          : null
  return (
    <RadioGroup
      className="series-scopes tag-choice"
      aria-label={t('tagging.series.as')}
      orientation="horizontal"
      value={value}
      onChange={(said) => onSay(said === 'none' ? 'none' : (EntityKind.safeParse(said).data ?? null))}
    >
      {kinds.map((kind, index) => (
        <Radio key={kind} value={kind} className={`series-scope kind ${kind}`}>
          <span className="kind-name">{t(`tagging.kinds.${kind}`)}</span>
          <kbd aria-hidden>{kind === 'figure' ? 6 : index + 1}</kbd>
        </Radio>
      ))}
      {tag ? (
        <Radio value="none" className="series-scope">
          {t('tagging.series.none')}
          <kbd aria-hidden>0</kbd>
        </Radio>
      ) : null}
    </RadioGroup>
  )
}

function actOf(doing: TagDoing, find: string): SeriesAct | null {
  switch (doing.kind) {
    case 'unsaid':
      return null
    case 'tag':
      return { kind: 'tag', find, tag: doing.tag }
    case 'retag':
      return { kind: 'retag', find, was: doing.was, to: doing.to }
    case 'untag':
      return { kind: 'untag', find, was: doing.tag.of === 'entity' ? doing.tag.kind : null }
    default:
      return doing satisfies never
  }
}
