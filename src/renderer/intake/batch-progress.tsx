import { LoaderCircle } from 'lucide-react'
import { ProgressBar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Batch } from './batch'
import type { Entry } from './entry'

interface Props {
  readonly batch: Batch
  readonly label: string
  /** States of files that still wait. */
  readonly waits: readonly Entry['state']['kind'][]
  /** Whether the label is also to be read. */
  readonly shown?: boolean
}

/** How many files are through; of one alone, that it is at work. */
export function BatchProgress({ batch, label, waits, shown }: Props) {
  const { t } = useTranslation()
  const all = batch.entries.length
  const through = batch.entries.filter(({ state }) => !waits.includes(state.kind)).length
  if (all === 1)
    return (
      <ProgressBar aria-label={label} isIndeterminate className="progress">
        <LoaderCircle className="turning" aria-hidden />
        <span className="count">{t('intake.importing')}</span>
      </ProgressBar>
    )
  const part = (through / all) * 100
  return (
    <ProgressBar aria-label={label} value={part} className="progress">
      {shown ? <span className="count">{label}</span> : null}
      <span className="meter">
        <i style={{ width: `${part}%` }} />
      </span>
      <span className="count">{t('intake.of', { done: through, all })}</span>
    </ProgressBar>
  )
}
