import { Search, X } from 'lucide-react'
import { type Ref, useState } from 'react'
import { Button, Input, SearchField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ArticleId } from '../../core/contract'
import { sentenceOf } from '../shell'
import { ArticleList } from './article-list'
import type { Asking } from './errand'
import './library.css'
import type { Going } from './place'
import { usePublications, type Whereabouts } from './queries'
import { SearchHits } from './search-hits'
import { ShelfTree } from './shelf-tree'
import { count } from './wording'

interface Props extends Going, Asking {
  /** The article that the caret stands in; null = none. */
  readonly current: ArticleId | null
  /** null = no page is open. */
  readonly whereabouts: Whereabouts | null
  readonly search?: Ref<HTMLInputElement>
}

/** What there is to work on: found by walking down the shelf or by a word that it holds. */
export function LibraryPane({ place, whereabouts, go, ask, current, search }: Props) {
  const { t, i18n } = useTranslation()
  const [query, setQuery] = useState('')
  const { data: publications, error } = usePublications()
  const sought = query.trim()

  return (
    <div className="library">
      <SearchField
        className="search"
        aria-label={t('search.label')}
        value={query}
        onChange={setQuery}
        maxLength={200}
      >
        <Search aria-hidden />
        <Input ref={search ?? null} className="input" placeholder={t('search.placeholder')} />
        {query === '' ? null : (
          <Button className="button quiet icon clear" aria-label={t('search.clear')}>
            <X aria-hidden />
          </Button>
        )}
      </SearchField>
      {sought !== '' ? (
        <div className="scroll">
          <SearchHits query={sought} go={go} />
        </div>
      ) : (
        <div className="scroll">
          {error ? <p className="quiet-note trouble">{sentenceOf(error, t)}</p> : null}
          {publications?.length === 0 ? <p className="quiet-note">{t('library.empty')}</p> : null}
          {publications && publications.length > 0 ? (
            <ShelfTree
              publications={publications}
              whereabouts={whereabouts}
              place={place}
              go={go}
              ask={ask}
            />
          ) : null}
          {place && whereabouts ? (
            <>
              <h2 className="heading">
                {t('library.articles')}
                <small>{t('library.onThisPage')}</small>
                <span className="count">{count(whereabouts.page.articles, i18n.language)}</span>
              </h2>
              <ArticleList page={place.page} current={current} go={go} ask={ask} />
            </>
          ) : null}
        </div>
      )}
    </div>
  )
}
