import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { sentenceOf } from './trouble'
import './unanswered.css'

interface Props {
  readonly error: unknown
  readonly onAgain: () => void
}

/** Stands where an answer would that did not come: an empty list would say that there is nothing. */
export function Unanswered({ error, onAgain }: Props) {
  const { t } = useTranslation()
  return (
    <div className="unanswered" role="alert">
      <p>
        <b>{t('shell.unanswered.said')}</b> {sentenceOf(error, t)}
      </p>
      <Button className="button" onPress={onAgain}>
        {t('shell.unanswered.again')}
      </Button>
    </div>
  )
}
