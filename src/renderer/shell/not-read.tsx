import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { sentenceOf } from './trouble'
import './not-read.css'

interface Props {
  readonly error: unknown
  readonly onAgain: () => void
}

/** Stands where an answer would that did not come: an empty list would say that there is nothing. */
export function NotRead({ error, onAgain }: Props) {
  const { t } = useTranslation()
  return (
    <div className="not-read" role="alert">
      <p>
        <b>{t('shell.notRead.said')}</b> {sentenceOf(error, t)}
      </p>
      <Button className="button" onPress={onAgain}>
        {t('shell.notRead.again')}
      </Button>
    </div>
  )
}
