import { type KeyboardEvent, memo, type Ref, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewState } from '../../core/contract'
import { plainQuery } from '../../core/find'
import type { DeskPage } from '../desk'
import { Outline } from '../outline'
import { ArticlesInState, StateFilter } from '../review'
import { count, Unanswered } from '../shell'
import { useStore } from '../store'
import type { Asking } from './errand'
import './library.css'
import type { Going } from './going'
import { usePublications, type Whereabouts } from './queries'
import { type HitsList, SearchHits } from './search-hits'
import { SearchInput } from './search-input'
import { ShelfTree } from './shelf-tree'

interface Props extends Going, Asking {
  /** The open page, for its outline; null = none is open yet. */
  readonly desk: DeskPage | null
  /** null = no page is open. */
  readonly whereabouts: Whereabouts | null
  readonly search?: Ref<HTMLInputElement>
}

/** What there is to work on: found by walking down the shelf or by a word that it holds. */
export const LibraryPane = memo(function LibraryPane({ place, whereabouts, go, ask, desk, search }: Props) {
  const { t } = useTranslation()
  const [query, setQuery] = useState(() => plainQuery(''))
  const [state, setState] = useState<ReviewState | null>(null)
  const hits = useRef<HitsList>(null)
  const { data: publications, error, refetch } = usePublications()

  /** From its lists Escape leads back to the text, as from every list. The shelf lets no key go on, so it is heard before. */
  function leave(event: KeyboardEvent): void {
    const { key, target, currentTarget, nativeEvent } = event
    if (key !== 'Escape' || nativeEvent.isComposing || !desk || !(target instanceof Element)) return
    // What a row's menu hears is the menu's.
    if (!currentTarget.contains(target) || !target.closest('.shelf-part, .long-list')) return
    event.preventDefault()
    event.stopPropagation()
    desk.focus()
  }

  return (
    <div className="library" onKeyDownCapture={leave}>
      <SearchInput
        query={query}
        onChange={setQuery}
        field={search}
        onList={() => hits.current?.focus()}
        onEnter={() => hits.current?.begin()}
        onLeave={() => desk?.focus()}
      />
      {query.text.trim() !== '' ? (
        <SearchHits query={query} go={go} list={hits} />
      ) : (
        <>
          {publications && publications.length > 0 ? (
            <StateFilter chosen={state} onChoose={setState} />
          ) : null}
          <div className="scroll shelf-part">
            {error ? <Unanswered error={error} onAgain={() => void refetch()} /> : null}
            {publications?.length === 0 ? <p className="quiet-note">{t('library.empty')}</p> : null}
            {state !== null ? (
              <ArticlesInState state={state} go={go} onClear={() => setState(null)} />
            ) : publications && publications.length > 0 ? (
              <ShelfTree
                publications={publications}
                whereabouts={whereabouts}
                place={place}
                go={go}
                ask={ask}
              />
            ) : null}
          </div>
          {desk && place?.page === desk.opened.page.id && whereabouts ? (
            <div className="outline-part">
              <h2 className="heading">
                {t('library.articles')}
                <small>{t('library.onThisPage')}</small>
                <ArticleCount desk={desk} />
              </h2>
              <div className="scroll">
                <Outline
                  key={desk.opened.page.id}
                  desk={desk}
                  onExport={(scope) => ask({ kind: 'export', scope })}
                />
              </div>
            </div>
          ) : null}
        </>
      )}
    </div>
  )
})

/** Of the text as it stands, as the outline below it has them. */
function ArticleCount({ desk }: { desk: DeskPage }) {
  const { i18n } = useTranslation()
  const articles = useStore(desk.here, ({ document }) => document.childCount)
  return <span className="count">{count(articles, i18n.language)}</span>
}
