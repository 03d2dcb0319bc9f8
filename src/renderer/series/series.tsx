import { useSyncExternalStore } from 'react'
import { useCommands } from '../shell'
import { openSeries, type SeriesRequest, seriesRequest } from './request'
import { SeriesView } from './series-view'
import type { Surroundings } from './surroundings'
import { TagSeriesView } from './tag-series-view'

interface Props extends Surroundings {
  /** What is selected in the text; '' = nothing. */
  readonly selected: () => string
}

/** The series that is asked for, if any, over the window. */
export function Series({ selected, ...surroundings }: Props) {
  const request = useSyncExternalStore(seriesRequest.subscribe, seriesRequest.now)
  useCommands([
    {
      id: 'series',
      group: 'edit',
      key: 'Mod-F2',
      // A series that is open takes the key itself.
      enabled: () => request === null && surroundings.near !== null,
      run: () =>
        openSeries({
          kind: 'replace',
          find: { text: selected(), regex: false, matchCase: true, matchWidth: true },
          replace: null,
          scope: 'issue',
          from: 'selection',
        }),
    },
  ])
  if (request === null) return null
  const key = numberOf(request)
  return request.kind === 'tag' ? (
    <TagSeriesView key={key} request={request} {...surroundings} />
  ) : (
    <SeriesView key={key} request={request} {...surroundings} />
  )
}

const numbers = new WeakMap<SeriesRequest, number>()
let last = 0

/** Each request is another series, with a view of its own. */
function numberOf(request: SeriesRequest): number {
  const number = numbers.get(request) ?? ++last
  numbers.set(request, number)
  return number
}
