import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { HouseProblem } from '../../core/contract'

interface Props {
  /** Why they could not be written; null = they could. */
  readonly error: string | null
  readonly problems: readonly HouseProblem[]
  /** What was written last was not taken. */
  readonly refused: boolean
  /** Leaves out of the file what cannot be read; null = all of it can. */
  readonly onDrop: (() => void) | null
}

/** What is wrong with the house's files as wholes. */
export function HouseTrouble({ error, problems, refused, onDrop }: Props) {
  const { t } = useTranslation()
  if (error === null && problems.length === 0) return null
  return (
    <div className="settings-note trouble house-trouble" role="alert">
      {error === null ? null : <p>{error}</p>}
      {refused ? <p>{t('settings.house.notSaved')}</p> : null}
      <ul>
        {problems.map(({ file, line, reason }) => (
          <li key={`${file} ${line} ${reason.key}`}>{t(reason.key, { ...reason.values })}</li>
        ))}
      </ul>
      {onDrop ? (
        <Button className="button" onPress={onDrop}>
          {t('settings.house.drop')}
        </Button>
      ) : null}
    </div>
  )
}
