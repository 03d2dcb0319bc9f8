import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { shelfKeys } from '../library'
import { placeInWords, sentenceOf, Unanswered, useLibrary } from '../shell'

/** The pages that were removed, each with the way back; nothing while there is none. */
export function RemovedPages() {
  const { t, i18n } = useTranslation()
  const library = useLibrary()
  const {
    data: removed,
    error: unread,
    refetch,
  } = useQuery({
    queryKey: shelfKeys.removed,
    queryFn: () => library.shelf.removedPages(),
  })
  const [error, setError] = useState<string | null>(null)
  if (!removed) return unread ? <Unanswered error={unread} onAgain={() => void refetch()} /> : null
  if (removed.length === 0) return null
  return (
    <>
      <h3>{t('settings.library.removed')}</h3>
      <ul className="recent">
        {removed.map(({ page, source, ...place }) => {
          const name = placeInWords(place, t, i18n.language)
          return (
            <li key={page}>
              <span className="path">
                {name} <small className="settings-note">{source}</small>
              </span>
              <Button
                className="button"
                aria-label={t('settings.library.putBackOne', { name })}
                onPress={() => {
                  setError(null)
                  library.shelf.putPageBack({ page }).catch((trouble) => setError(sentenceOf(trouble, t)))
                }}
              >
                {t('library.putBack')}
              </Button>
            </li>
          )
        })}
      </ul>
      {error ? (
        <p className="trouble" role="alert">
          {error}
        </p>
      ) : null}
    </>
  )
}
