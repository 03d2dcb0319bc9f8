import { useRef, useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { EntityKind, type FoundHit, type FoundPage, type SeriesAct } from '../../core/contract'
import type { EntityKind as Kind } from '../../core/document'
import type { TagRequest } from './request'
import { SeriesDialog } from './series-dialog'
import type { Surroundings } from './surroundings'
import type { TagDoing } from './tag-hits'
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
  const list = useRef<HTMLDivElement>(null)
  const series = useTagSeries(request, began, flush)
  const { doing, already, passedOver } = series
  const act = actOf(doing, request.text)

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

  return (
    <SeriesDialog
      title={t('tagging.series.title', { text: request.text })}
      text={request.text}
      asked={act !== null}
      label={(count) => t(`tagging.series.land.${doing.kind}`, { count })}
      put={stays}
      onKey={pressDigit}
      listFirst
      note={already > 0 ? t('tagging.series.already', { count: already }) : null}
      {...{ began, series, act, passedOver, says, list, flush, go }}
    >
      <Doing request={request} doing={doing} onSay={series.choose} />
    </SeriesDialog>
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
      className="segments tag-choice"
      aria-label={t('tagging.series.as')}
      orientation="horizontal"
      value={value}
      onChange={(said) => onSay(said === 'none' ? 'none' : (EntityKind.safeParse(said).data ?? null))}
    >
      {kinds.map((kind, index) => (
        <Radio key={kind} value={kind} className={`segment kind ${kind}`}>
          <span className="kind-name">{t(`tagging.kinds.${kind}`)}</span>
          <kbd aria-hidden>{kind === 'figure' ? 6 : index + 1}</kbd>
        </Radio>
      ))}
      {tag ? (
        <Radio value="none" className="segment">
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
