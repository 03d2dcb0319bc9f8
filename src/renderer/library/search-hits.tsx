import { type KeyboardEvent, type Ref, useImperativeHandle, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FindQuery } from '../../core/find'
import { placesOf, useHits, useWalked, walk as walking } from '../hits'
import { rowHeight, sentenceOf } from '../shell'
import { FoundHeading } from './found-heading'
import type { Going } from './going'
import { HitLine, type Line, linesOf } from './hit-line'
import './search.css'

/** So many places are listed; a query that has more is one for a series, or for more words. */
const most = 5_000
const atOnce = () => Promise.resolve()

export interface HitsList {
  focus(): void
  /** Puts the focus on a place: on the first one, to begin with. */
  begin(): void
}

interface Props {
  readonly query: FindQuery
  readonly go: Going['go']
  readonly list: Ref<HitsList>
}

/** Every place in the library where the query stands, by page. What is opened stays in the list, to be gone on from. */
export function SearchHits({ query, go, list }: Props) {
  const { t } = useTranslation()
  const hits = useHits({ query, near: null, within: 'library', most }, atOnce)
  const lines = useMemo(() => linesOf(hits.pages), [hits.pages])
  const { scroller, first, last, line, index, idOf, goTo, walk } = useWalked(lines)
  useImperativeHandle(list, () => ({
    focus: () => scroller.current?.focus(),
    begin: () => {
      goTo(Math.max(1, index))
      scroller.current?.focus()
    },
  }))

  function open(line: Line | undefined): void {
    if (line?.kind !== 'hit') return
    const places = placesOf(hits.pages)
    const place = places[line.n]
    walking.set({ places, at: line.n })
    if (place) go(place)
  }

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter') open(line?.kind === 'page' ? lines[index + 1] : line)
    else if (!walk(event)) return
    event.preventDefault()
    event.stopPropagation()
  }

  if (hits.state === 'failed')
    return (
      <p className="quiet-note trouble" role="alert">
        {sentenceOf(hits.error, t)}
      </p>
    )
  return (
    <>
      <FoundHeading hits={hits} listed={lines.length - hits.pages.length} text={query.text} />
      {/* A list of nothing is none to a screen reader. */}
      <div
        hidden={lines.length === 0}
        ref={scroller}
        className="long-list"
        role="listbox"
        aria-label={t('search.hits')}
        aria-activedescendant={line ? idOf(index) : undefined}
        tabIndex={0}
        onKeyDown={press}
      >
        <div className="lines" role="presentation" style={{ height: lines.length * rowHeight }}>
          {lines.slice(first, last).map((one, offset) => {
            const place = first + offset
            return (
              <HitLine
                key={one.key}
                line={one}
                id={idOf(place)}
                place={place}
                active={place === index}
                onPick={() => {
                  goTo(place)
                  open(one)
                }}
              />
            )
          })}
        </div>
      </div>
    </>
  )
}
