import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type Batch, isBad, isKnown } from './batch'
import type { Entry } from './entry'
import { isLocked } from './locked'

interface Props {
  readonly batch: Batch
  readonly missing: readonly Entry[]
  /** Asks for a file that cannot be imported. */
  readonly onBad: () => void
}

/** One line: what will be done, or what was. */
export function BatchSummary({ batch, missing, onBad }: Props) {
  const { t } = useTranslation()
  const counts = { taken: 0, known: 0, locked: 0, bad: 0 }
  for (const entry of batch.entries) {
    const { state } = entry
    if (state.kind === 'taken') counts.taken += 1 + state.more.length
    else if (isKnown(state)) counts.known += 1
    else if (isLocked(entry)) counts.locked += 1
    else if (isBad(entry)) counts.bad += 1
  }
  const words = [
    counts.taken > 0 ? t('intake.imported', { count: counts.taken }) : '',
    counts.known > 0 ? t('intake.known', { count: counts.known }) : '',
    counts.locked > 0 ? t('intake.lockedFiles', { count: counts.locked }) : '',
    counts.bad > 0 ? t('intake.bad', { count: counts.bad }) : '',
    missing.length > 0 ? t('intake.missing', { count: missing.length }) : '',
  ]
  return (
    <>
      {words.filter(Boolean).join(t('shell.comma'))}
      {counts.bad > 0 && batch.entries.length > 1 ? (
        <Button className="link" onPress={onBad}>
          {t('intake.showBad')}
        </Button>
      ) : null}
    </>
  )
}
