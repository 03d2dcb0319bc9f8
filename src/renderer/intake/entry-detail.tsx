import { useTranslation } from 'react-i18next'
import type { Page, TroubleKind } from '../../core/contract'
import type { LeftOut } from '../../core/pairing'
import { CheckInput, Reading, sentenceOf, TextInput, troubleOf } from '../shell'
import { isBad } from './batch'
import { Becomes } from './becomes'
import { type Entry, readyOf } from './entry'
import { EntryEncoding } from './entry-encoding'
import { EntryNotes } from './entry-notes'
import { type Fact, wrongFacts } from './facts'
import { LeftOutNote } from './left-out-note'
import { isLocked } from './locked'
import { Password } from './password'
import { PublicationInput } from './publication-input'
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

/** What another encoding may mend; one that was chosen can be taken back, whatever came of it. */
const encodingTroubles: ReadonlySet<TroubleKind> = new Set([
  'file-unknown-encoding',
  'file-not-text',
  'xml-broken',
])

/** One file's facts and the beginning of its text as it is read. */
export function EntryDetail({ entry, importing, publications, many, same, left, onBetter }: Props) {
  const { t } = useTranslation()
  const { batch, act, encode, unlock } = importing
  const { id, state, name } = entry
  const ready = readyOf(entry)
  const inspection = ready?.inspection ?? null
  const wrong = ready ? wrongFacts(ready.facts) : new Set<Fact>()
  const locked = batch.phase === 'running' || state.kind === 'taken' || state.kind === 'skipped'
  const encoding = entry.encoding ?? inspection?.encoding ?? null
  const refused = state.kind === 'unreadable' ? (troubleOf(state.error)?.kind ?? null) : null
  const isText = inspection ? inspection.format !== 'pdf' : !/^(?:pdf|image)-/u.test(refused ?? '')
  const otherwiseRead = refused !== null && encodingTroubles.has(refused)

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
      <EntryNotes entry={entry} batch={batch} act={act} locked={locked} onBetter={onBetter} />
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
      {isText && (encoding !== null || otherwiseRead) ? (
        <EntryEncoding entry={entry} batch={batch} encoding={encoding} locked={locked} encode={encode} />
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
