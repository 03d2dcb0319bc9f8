import { CornerDownRight, Search } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { longestQuery } from '../../core/find'
import { optionTurned, QueryOptions } from '../hits'
import type { useSeries } from './use-series'

interface Props {
  readonly series: ReturnType<typeof useSeries>
  /** Where the series begins: with what is not said yet. */
  readonly focus: 'find' | 'replace' | 'list'
  readonly list: RefObject<HTMLDivElement | null>
}

/** What is looked for, and what is put in its place. */
export function SeriesFields({ series, focus, list }: Props) {
  const { t } = useTranslation()
  const find = useRef<HTMLInputElement>(null)
  const replace = useRef<HTMLInputElement>(null)
  const first = useRef(focus)
  useEffect(() => {
    const target = { find, replace, list }[first.current].current
    target?.focus()
    if (target instanceof HTMLInputElement) target.select()
  }, [list])

  /** A field in which nothing was said yet asks for nothing; whoever deletes in it asks for that. */
  function pressReplacement(event: KeyboardEvent<HTMLInputElement>): void {
    const deletes = (event.key === 'Delete' || event.key === 'Backspace') && !event.nativeEvent.isComposing
    if (deletes && series.replacement === null) series.setReplacement('')
    else press(event)
  }

  function press(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return
    const turned = optionTurned(event, series.query)
    if (turned) series.setQuery(turned)
    else if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || event.key === 'ArrowDown')
      list.current?.focus()
    else return
    event.preventDefault()
  }

  return (
    <div className="series-fields">
      <label className="series-field">
        <Search aria-hidden />
        <span className="unseen">{t('find.find')}</span>
        <input
          ref={find}
          className="input"
          value={series.query.text}
          placeholder={t('find.find')}
          maxLength={longestQuery}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => series.setQuery({ ...series.query, text: event.target.value })}
          onKeyDown={press}
        />
      </label>
      <QueryOptions query={series.query} onChange={series.setQuery} />
      <label className="series-field">
        <CornerDownRight aria-hidden />
        <span className="unseen">{t('find.replace')}</span>
        <input
          ref={replace}
          className="input"
          value={series.replacement ?? ''}
          placeholder={t(series.replacement === null ? 'series.replacePlaceholder' : 'series.removes')}
          maxLength={2000}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => series.setReplacement(event.target.value)}
          onKeyDown={pressReplacement}
        />
      </label>
    </div>
  )
}
