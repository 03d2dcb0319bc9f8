import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type Batch, isBad, isBeside, isKnown, isLeftOut } from './batch'
import type { Entry } from './entry'
import { isLocked } from './locked'

interface Props {
  readonly batch: Batch
  readonly missing: readonly Entry[]
  /** By a file's id, the name of another that is said to be the same page. */
  readonly same: ReadonlyMap<number, string>
  /** Asks for the next file of a kind. */
  readonly onShow: (is: (entry: Entry) => boolean) => void
}

/** One line: what will be done, or what was. */
export function BatchSummary({ batch, missing, same, onShow }: Props) {
  const { t } = useTranslation()
  const many = batch.entries.length > 1
  const counts = { taken: 0, known: 0, locked: 0, bad: 0, beside: 0, leftOut: 0 }
  for (const entry of batch.entries) {
    const { state } = entry
    if (state.kind === 'taken') counts.taken += 1 + state.more.length
    else if (isKnown(state)) counts.known += 1
    else if (isLocked(entry)) counts.locked += 1
    else if (isBad(entry)) counts.bad += 1
    else if (isBeside(entry)) counts.beside += 1
    else if (isLeftOut(entry)) counts.leftOut += 1
  }
  const words = [
    counts.taken > 0 ? t('intake.imported', { count: counts.taken }) : '',
    counts.known > 0 ? t('intake.known', { count: counts.known }) : '',
    counts.locked > 0 ? t('intake.lockedFiles', { count: counts.locked }) : '',
    counts.bad > 0 ? t('intake.bad', { count: counts.bad }) : '',
    counts.leftOut > 0 ? t('intake.leftOutFiles', { count: counts.leftOut }) : '',
    many && counts.beside > 0 ? t('intake.resembling', { count: counts.beside }) : '',
    many && same.size > 0 ? t('intake.sameLabel', { count: same.size }) : '',
    missing.length > 0 ? t('intake.missing', { count: missing.length }) : '',
  ]
  const asks = (entry: Entry) =>
    missing.includes(entry) || same.has(entry.id) || isBad(entry) || isBeside(entry) || isLeftOut(entry)
  return (
    <>
      {words.filter(Boolean).join(t('shell.comma'))}{' '}
      {many && batch.entries.some(asks) ? (
        <Button className="link" onPress={() => onShow(asks)}>
          {t('intake.showBad')}
        </Button>
      ) : null}
    </>
  )
}
