import { useId } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { visible } from '../desk'

/** A place is named by so much of its text. */
const longest = 24

interface Props {
  readonly before: string
  readonly text: string
  readonly behind: string
  readonly says: readonly string[]
  readonly onTakeBack: () => void
}

/** A place that was decided, in the words around it, and how. */
export function DecidedLine({ before, text, behind, says, onTakeBack }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const shown = visible(text)
  return (
    <li>
      <span className="place" id={id}>
        {before}
        <b>{shown.length > longest ? `${shown.slice(0, longest)}…` : shown}</b>
        {behind}
      </span>
      <span className="says">{says.join(' · ')}</span>
      <Button
        className="button"
        aria-label={t('suspects.decided.takeBack')}
        aria-describedby={id}
        onPress={onTakeBack}
      >
        {t('suspects.decided.takeBack')}
      </Button>
    </li>
  )
}
