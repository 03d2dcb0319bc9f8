import { useTranslation } from 'react-i18next'
import { IssueSum, PageSum, PageSuspects } from '../review'
import { count, dateInWords, numberInWords } from '../shell'
import type { Shelf } from './shelves'

/** What a row of the library says of itself: its name, how much stands in it and how far that is. */
export function ShelfLabel({ shelf }: { shelf: Shelf }) {
  const { t, i18n } = useTranslation()
  const language = i18n.language
  switch (shelf.kind) {
    case 'publication':
      return (
        <>
          <b className="name">{shelf.publication.title}</b>
          <span className="count">{count(shelf.publication.issues, language)}</span>
        </>
      )
    case 'issue': {
      const { date, number } = shelf.issue
      return (
        <>
          <span className="name">
            {date === null && number === null ? t('library.undated') : null}
            {number === null ? null : <b>{numberInWords(number, t)}</b>}{' '}
            {date === null ? null : <span className="date">{dateInWords(date, language, 'short')}</span>}
            <IssueSum issue={shelf.issue} />
          </span>
          <span className="count">{count(shelf.issue.pages, language)}</span>
        </>
      )
    }
    case 'waiting':
      return <span className="name">{t('library.waiting')}</span>
    case 'unread':
      return <span className="name trouble">{t('library.unread')}</span>
    case 'page':
      return (
        <>
          <span className="tile" aria-hidden>
            {shelf.page.label}
          </span>
          <span className="name">
            <span className="title">
              {t('library.page', { label: shelf.page.label })}
              <PageSuspects page={shelf.page} />
            </span>
            <small>
              {t('library.pageHolds', {
                count: shelf.page.articles,
                characters: count(shelf.page.characters, language),
              })}
            </small>
            <PageSum page={shelf.page} />
          </span>
        </>
      )
  }
}
