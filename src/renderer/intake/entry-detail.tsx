import { useTranslation } from 'react-i18next'
import { encodings, type Page } from '../../core/contract'
import type { LeftOut } from '../../core/pairing'
import { CheckInput, Reading, SelectInput, sentenceOf, TextInput, troubleOf } from '../shell'
import { isBad } from './batch'
import { Becomes } from './becomes'
import { type Entry, isChosen, readyOf } from './entry'
import { type Fact, wrongFacts } from './facts'
import { LeftOutNote } from './left-out-note'
import { isLocked } from './locked'
import { Password } from './password'
import { PublicationInput } from './publication-input'
import { Resembled } from './resembled'
import { isSame } from './shared-facts'
import type { Importing } from './use-import'

interface Props {
  readonly entry: Entry
  readonly importing: Importing
  readonly publications: readonly string[]
  /** The file is one of several. */
  readonly many: boolean
  /** The name of another file that is said to be the same page; null = none is. */
  readonly same: string | null
  readonly left: readonly LeftOut[]
  readonly onBetter: (page: Page, file: File) => void
}

/** One sentence for each faulty rule could fill the dialog; the rest stand in the settings. */
const mostWarnings = 6

/** One file's facts and the beginning of its text as it is read. */
export function EntryDetail({ entry, importing, publications, many, same, left, onBetter }: Props) {
  const { t, i18n } = useTranslation()
  const { batch, act, encode, unlock } = importing
  const { id, state, name } = entry
  const ready = readyOf(entry)
  const inspection = ready?.inspection ?? null
  const wrong = ready ? wrongFacts(ready.facts) : new Set<Fact>()
  const locked = batch.phase === 'running' || state.kind === 'taken' || state.kind === 'skipped'
  const encoding = entry.encoding ?? inspection?.encoding ?? null
  const refused = state.kind === 'unreadable' ? (troubleOf(state.error)?.kind ?? null) : null
  const isText = inspection ? inspection.format !== 'pdf' : !/^(?:pdf|image)-/u.test(refused ?? '')

  const input = (fact: Fact, error: string) => ({
    label: t(`intake.${fact}`),
    value: ready?.facts[fact] ?? '',
    onChange: (value: string) => act({ kind: 'set', id, fact, value }),
    error: wrong.has(fact) ? error : null,
    disabled: locked || !ready,
  })

  return (
    <div className="detail">
      {many ? null : <p className="filename">{name}</p>}
      {state.kind === 'unreadable' || state.kind === 'failed' ? (
        <p className={isLocked(entry) ? 'note' : 'note trouble'} role="alert">
          {sentenceOf(state.error, t, 'import')}
        </p>
      ) : null}
      {refused === 'pdf-encrypted' ? <Password onGive={(password) => unlock(id, password)} /> : null}
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
      {ready ? (
        <>
          <div className="facts">
            <PublicationInput {...input('publication', t('intake.needed'))} known={publications} />
            <TextInput {...input('date', t('intake.dateForm'))} placeholder={t('intake.datePlaceholder')} />
            <TextInput {...input('number', '')} placeholder={t('intake.numberPlaceholder')} />
            <TextInput {...input('label', t('intake.needed'))} />
          </div>
          {same === null ? null : (
            <p className="note">{t('intake.samePage', { label: ready.facts.label, name: same })}</p>
          )}
          {many ? (
            <CheckInput
              value={isSame(batch)}
              onChange={(same) => act({ kind: 'same', same, like: id })}
              disabled={locked}
            >
              {t('intake.same', { count: batch.entries.filter((one) => !isBad(one)).length })}
            </CheckInput>
          ) : null}
        </>
      ) : null}
      {ready && inspection ? <Becomes entry={entry} ready={ready} act={act} locked={locked} /> : null}
      {isText && (encoding !== null || state.kind === 'unreadable') ? (
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
      ) : null}
      {inspection ? (
        <Reading className="opening" label={t('intake.opening')} text={inspection.opening} />
      ) : state.kind === 'looking' ? (
        <p className="opening">{t('intake.looking')}</p>
      ) : null}
      <LeftOutNote left={left} />
    </div>
  )
}

/** Whether the file can be looked at anew. */
function isOpen({ state }: Entry): boolean {
  return state.kind === 'ready' || state.kind === 'unreadable' || state.kind === 'failed'
}
