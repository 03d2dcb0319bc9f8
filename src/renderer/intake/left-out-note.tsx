import { useTranslation } from 'react-i18next'
import type { LeftOut } from '../../core/pairing'

/** A folder may hold thousands; so many say what is the matter. */
const mostShown = 50

/** What was offered and is no page, each file with its reason. */
export function LeftOutNote({ left }: { readonly left: readonly LeftOut[] }) {
  const { t } = useTranslation()
  const told = left.filter(({ why }) => why !== 'mets')
  if (told.length === 0) return null
  return (
    <details className="note left" open={told.length <= 2}>
      <summary>{t('intake.notImported', { count: told.length })}</summary>
      {told.slice(0, mostShown).map(({ path, why }) => (
        <p key={`${path} ${why}`}>{t(`intake.left.${why}`, { file: path })}</p>
      ))}
      {told.length > mostShown ? <p>…</p> : null}
    </details>
  )
}
