import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Hit } from '../../core/contract'
import { sentenceOf, useLibrary } from '../shell'
import type { Going } from './place'
import { shelfKeys } from './queries'
import { count } from './wording'

const atMost = 100
const afterTyping = 120

/** Articles that hold the query, with the place where it stands. */
export function SearchHits({ query, go }: { query: string; go: Going['go'] }) {
  const { t, i18n } = useTranslation()
  const library = useLibrary()
  const asked = useSettled(query)
  const { data, error } = useQuery({
    queryKey: shelfKeys.search(asked),
    queryFn: () => library.search.articles({ query: asked, limit: atMost }),
    placeholderData: keepPreviousData,
  })
  if (error) return <p className="quiet-note trouble">{sentenceOf(error, t)}</p>
  if (!data) return <p className="quiet-note">{t('search.looking')}</p>
  return (
    <>
      <h2 className="heading" role="status">
        {data.total === 0 ? t('search.none') : t('search.found', { count: data.total })}
        {data.total > data.hits.length ? (
          <small>{t('search.first', { number: count(data.hits.length, i18n.language) })}</small>
        ) : null}
      </h2>
      {data.total === 0 ? (
        <p className="quiet-note">{t('search.noneWhy', { query: asked })}</p>
      ) : (
        <ListBox
          aria-label={t('search.hits')}
          className="hits"
          items={data.hits.map((hit) => ({ ...hit, key: `${hit.page}/${hit.article}` }))}
          onAction={(key) => {
            const hit = data.hits.find(({ page, article }) => `${page}/${article}` === key)
            if (hit) go({ page: hit.page, article: hit.article })
          }}
        >
          {(hit) => (
            <ListBoxItem id={hit.key} textValue={hit.headline || hit.excerpt.text} className="row hit">
              <span className="name">
                <b className={hit.headline === '' ? 'without-headline' : ''}>
                  {hit.headline || t('library.noHeadline')}
                </b>
                <Excerpt {...hit.excerpt} />
                <small>
                  {[hit.publication, hit.date, t('library.page', { label: hit.label })]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      )}
    </>
  )
}

function Excerpt({ text, from, to }: Hit['excerpt']) {
  return (
    <span className="excerpt">
      {text.slice(0, from)}
      <mark>{text.slice(from, to)}</mark>
      {text.slice(to)}
    </span>
  )
}

/** The value, once it has not changed for a moment: not every key is a question to the library. */
function useSettled(value: string): string {
  const [settled, settle] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => settle(value), afterTyping)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
