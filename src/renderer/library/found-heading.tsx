import { useTranslation } from 'react-i18next'
import type { Hits } from '../hits'
import { count } from '../shell'

interface Props {
  readonly hits: Hits
  /** So many places are listed. */
  readonly listed: number
  /** What was looked for. */
  readonly text: string
}

/** How many places were found, on how many pages, and of how many the list is. */
export function FoundHeading({ hits, listed, text }: Props) {
  const { t, i18n } = useTranslation()
  const { hits: total, pages } = hits.counts.library
  const done = hits.state === 'done'
  return (
    <>
      <h2 className="heading" role="status">
        {total > 0
          ? t('search.found', { count: total, number: count(total, i18n.language) })
          : t(done ? 'search.none' : 'search.looking')}
        {total > 0 ? <small>{t('search.onPages', { count: pages })}</small> : null}
        {total > listed && done ? (
          <small>{t('search.first', { number: count(listed, i18n.language) })}</small>
        ) : null}
      </h2>
      {total === 0 && done ? <p className="quiet-note">{t('search.noneWhy', { query: text })}</p> : null}
    </>
  )
}
