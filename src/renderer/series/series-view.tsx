import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReplaceRequest } from './request'
import { SeriesDialog } from './series-dialog'
import { SeriesFields } from './series-fields'
import type { Surroundings } from './surroundings'
import { useSeries } from './use-series'

interface Props extends Surroundings {
  readonly request: ReplaceRequest
}

/** All places like one: looked for, looked at, ticked or not, and changed in one go. */
export function SeriesView({ request, near, flush, go }: Props) {
  const { t } = useTranslation()
  const [began] = useState(near)
  const list = useRef<HTMLDivElement>(null)
  const series = useSeries(request, began, flush)
  const { replacement, query, put } = series
  return (
    <SeriesDialog
      title={t('series.title')}
      text={query.text}
      act={{ kind: 'replace', find: query.text, replacement: replacement ?? '' }}
      asked={replacement !== null}
      label={(count) => (replacement === '' ? t('series.remove', { count }) : t('series.land', { count }))}
      listFirst={false}
      note={series.spared > 0 ? t('series.spared', { count: series.spared }) : null}
      {...{ began, series, put, list, flush, go }}
    >
      <SeriesFields
        series={series}
        focus={query.text === '' ? 'find' : replacement === null ? 'replace' : 'list'}
        list={list}
      />
    </SeriesDialog>
  )
}
