// biome-ignore-all lint/a11y/useFocusableInteractive: the list has the focus and points at its active line
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list hears the keys for its lines
import { type KeyboardEvent, type Ref, useImperativeHandle, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundHit, FoundPage } from '../../core/contract'
import type { FindQuery } from '../../core/find'
import { Context, placesOf, useHits, useWalked, walk as walking } from '../hits'
import { count, placeInShort, rowHeight, sentenceOf } from '../shell'
import type { Going } from './going'
import './search.css'

/** So many places are listed; a query that has more is one for a series, or for more words. */
const most = 5_000
const atOnce = () => Promise.resolve()

type Line =
  | { readonly kind: 'page'; readonly key: string; readonly page: FoundPage }
  | {
      readonly kind: 'hit'
      readonly key: string
      readonly page: FoundPage
      readonly hit: FoundHit
      readonly n: number
    }

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
  const { t, i18n } = useTranslation()
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
  const { hits: total, pages } = hits.counts.library
  const listed = lines.length - hits.pages.length
  return (
    <>
      <h2 className="heading" role="status">
        {total > 0
          ? t('search.found', { count: total, number: count(total, i18n.language) })
          : hits.state === 'done'
            ? t('search.none')
            : t('search.looking')}
        {total > 0 ? <small>{t('search.onPages', { count: pages })}</small> : null}
        {total > listed && hits.state === 'done' ? (
          <small>{t('search.first', { number: count(listed, i18n.language) })}</small>
        ) : null}
      </h2>
      {total === 0 && hits.state === 'done' ? (
        <p className="quiet-note">{t('search.noneWhy', { query: query.text })}</p>
      ) : null}
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
          {lines.slice(first, last).map((line, offset) => {
            const place = first + offset
            return (
              <div
                key={line.key}
                id={idOf(place)}
                className={`hit-line long-line ${line.kind}`}
                role="option"
                aria-selected={place === index}
                style={{ top: place * rowHeight }}
                onClick={() => {
                  goTo(place)
                  open(line)
                }}
              >
                {line.kind === 'page' ? (
                  <>
                    <b>{placeInShort(line.page, t, i18n.language)}</b>
                    <span className="count">{count(line.page.hits.length, i18n.language)}</span>
                  </>
                ) : (
                  <Context hit={line.hit} put={null} />
                )}
              </div>
            )
          })}
        </div>
      </div>
    </>
  )
}

function linesOf(pages: readonly FoundPage[]): readonly Line[] {
  let n = 0
  return pages.flatMap((page) => [
    { kind: 'page' as const, key: `page ${page.page}`, page },
    ...page.hits.map((hit) => ({ kind: 'hit' as const, key: `hit ${n}`, page, hit, n: n++ })),
  ])
}
