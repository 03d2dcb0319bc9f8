import { useTranslation } from 'react-i18next'
import type { Page } from '../../core/contract'
import { CheckInput } from '../shell'
import type { Batch } from './batch'
import type { BatchAct } from './batch-acts'
import { type Entry, isChosen, readyOf } from './entry'
import { Resembled } from './resembled'

interface Props {
  readonly entry: Entry
  readonly batch: Batch
  readonly act: (act: BatchAct) => void
  readonly locked: boolean
  readonly onBetter: (page: Page, file: File) => void
}

/** One sentence for each faulty rule could fill the dialog; the rest stand in the settings. */
const mostWarnings = 6

/** What the library has of a file already, and what became of it. */
export function EntryNotes({ entry, batch, act, locked, onBetter }: Props) {
  const { t } = useTranslation()
  const { id, state } = entry
  const ready = readyOf(entry)
  const inspection = ready?.inspection ?? null
  return (
    <>
      {inspection?.already && !locked ? (
        <div className="note">
          <p>
            {t('intake.alreadyWhere', {
              label: inspection.already.label,
              source: inspection.already.source,
            })}
          </p>
          <CheckInput
            value={ready !== null && isChosen(ready)}
            onChange={(chosen) => act({ kind: 'choose', ids: [id], chosen })}
          >
            {t('intake.again')}
          </CheckInput>
        </div>
      ) : null}
      {inspection?.resembled && !locked ? (
        <Resembled entry={entry} page={inspection.resembled} batch={batch} act={act} onBetter={onBetter} />
      ) : null}
      {state.kind === 'taken' || state.kind === 'skipped' ? (
        <p className="note">
          {state.kind === 'taken'
            ? t('intake.taken', { label: [state.page, ...state.more].map(({ label }) => label).join(', ') })
            : t('intake.already')}
        </p>
      ) : null}
      {(state.kind === 'taken' || state.kind === 'skipped') && state.warnings.length > 0 ? (
        <div className="note" role="status">
          {state.warnings.slice(0, mostWarnings).map(({ key, values }) => (
            <p key={`${key} ${JSON.stringify(values)}`}>{t(key, { ...values })}</p>
          ))}
        </div>
      ) : null}
    </>
  )
}
