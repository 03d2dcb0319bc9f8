import { useTranslation } from 'react-i18next'
import { sentenceOf } from './trouble'

/** What went wrong, in a sentence that is read out as it comes; nothing while nothing did. */
export function TroubleLine({ error }: { error: unknown }) {
  const { t } = useTranslation()
  return error ? (
    <p className="trouble" role="alert">
      {sentenceOf(error, t)}
    </p>
  ) : null
}
