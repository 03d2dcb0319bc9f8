import { useTranslation } from 'react-i18next'
import { type Encoding, encodings } from '../../core/contract'
import { SelectInput } from '../shell'
import type { Batch } from './batch'
import { type Entry, readyOf } from './entry'
import type { Importing } from './use-import'

interface Props {
  readonly entry: Entry
  readonly batch: Batch
  /** null = the file cannot be read in any that was tried. */
  readonly encoding: Encoding | null
  readonly locked: boolean
  readonly encode: Importing['encode']
}

/** In which encoding a file is read, and how much text that gives. */
export function EntryEncoding({ entry, batch, encoding, locked, encode }: Props) {
  const { t, i18n } = useTranslation()
  const { id } = entry
  const inspection = readyOf(entry)?.inspection ?? null
  const many = batch.entries.length > 1
  return (
    <div className="reading">
      <SelectInput
        label={t('intake.encoding')}
        value={encoding ?? 'utf-8'}
        disabled={locked}
        options={encodings.map((one) => ({ id: one, label: t(`intake.encodings.${one}`) }))}
        onChange={(chosen) => encode([id], chosen)}
      />
      {inspection ? (
        <p className="measure">
          {t('intake.holds', {
            lines: inspection.lines.toLocaleString(i18n.language),
            characters: inspection.characters.toLocaleString(i18n.language),
          })}
          {entry.encoding === null ? (
            <span className={inspection.certainty < 0.7 ? 'trouble' : ''}>
              {inspection.certainty < 0.7 ? t('intake.unsure') : t('intake.sure')}
            </span>
          ) : null}
          {many && !locked && encoding !== null ? (
            <button
              type="button"
              className="link"
              onClick={() =>
                encode(
                  batch.entries.filter(isOpen).map((other) => other.id),
                  encoding,
                )
              }
            >
              {t('intake.encodeAll')}
            </button>
          ) : null}
        </p>
      ) : null}
    </div>
  )
}

/** Whether the file can be looked at anew. */
function isOpen({ state }: Entry): boolean {
  return state.kind === 'ready' || state.kind === 'unreadable' || state.kind === 'failed'
}
