// biome-ignore-all lint/a11y/useFocusableInteractive: the field has the focus and points at the active line
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the field hears the keys for its lines
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { EntityRecord, RegisterEntry } from '../../core/contract'
import { MainButton, useLibrary } from '../shell'
import { keyOfEntry, knownOf, ofEntry } from './entries'
import type { RegisterActs } from './use-register-acts'

interface Props {
  readonly entry: RegisterEntry
  readonly acts: RegisterActs
  /** `kept`: what both are now; null = nothing was done. */
  readonly onDone: (kept: RegisterEntry | null) => void
}

const most = 8

/** Says that an entry is the same as another one: which, what becomes of both, and only then does it. */
export function Joining({ entry, acts, onDone }: Props) {
  const [other, setOther] = useState<RegisterEntry | null>(null)
  return other === null ? (
    <ChooseOther entry={entry} onChoose={setOther} onCancel={() => onDone(null)} />
  ) : (
    <Preview entry={entry} other={other} acts={acts} onBack={() => setOther(null)} onDone={onDone} />
  )
}

/** Those like it, or those found by typing. A name without a record can only be the same as a record, or become one. */
function ChooseOther(props: {
  entry: RegisterEntry
  onChoose: (other: RegisterEntry) => void
  onCancel: () => void
}) {
  const { entry, onChoose, onCancel } = props
  const { t, i18n } = useTranslation()
  const library = useLibrary()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const of = ofEntry(entry)
  const { data = [] } = useQuery({
    queryKey: ['records', 'others', of, typed.trim()],
    queryFn: async () => {
      const query = typed.trim()
      if (query === '') return library.records.alike({ of, limit: 50 })
      const found = await library.records.list({ kind: null, query, sort: 'mentions', offset: 0, limit: 50 })
      return found.entries
    },
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  const own = keyOfEntry(entry)
  const others = data
    .filter((one) => keyOfEntry(one) !== own && (entry.of === 'record' || one.of === 'record'))
    .slice(0, most)
  const active = others[Math.min(at, others.length - 1)]

  function press(event: KeyboardEvent): void {
    const { key, nativeEvent } = event
    if (nativeEvent.isComposing) return
    if (key === 'ArrowDown') setAt(Math.min(at + 1, others.length - 1))
    else if (key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (key === 'Enter') {
      if (active) onChoose(active)
    } else if (key === 'Escape') onCancel()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const { name, kind } = knownOf(entry)
  return (
    <div className="register-join">
      <p className="register-said">
        <span className={`register-name ${kind}`}>{name}</span> {t('register.isTheSameAs')}
      </p>
      <input
        className="input"
        role="combobox"
        aria-label={t('register.findOther')}
        aria-expanded={others.length > 0}
        aria-controls={`${id}list`}
        aria-activedescendant={active ? `${id}${others.indexOf(active)}` : undefined}
        placeholder={t('register.findOther')}
        value={typed}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: it is what was asked for
        autoFocus
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={press}
      />
      <div id={`${id}list`} className="register-others" role="listbox" aria-label={t('register.others')}>
        {others.map((one, index) => {
          const known = knownOf(one)
          return (
            <div
              key={keyOfEntry(one)}
              id={`${id}${index}`}
              className="register-other"
              role="option"
              aria-selected={one === active}
              data-active={one === active || undefined}
              onClick={() => onChoose(one)}
            >
              <span className={`register-name ${known.kind}`} data-record={one.of === 'record'}>
                {known.name}
              </span>
              <span className="register-aliases">{known.aliases.join(' · ')}</span>
              <span className="register-kind">
                {one.of === 'record' ? t(`tagging.kinds.${known.kind}`) : t('register.onlyName')}
              </span>
              <span className="count">{known.mentions.toLocaleString(i18n.language)}</span>
            </div>
          )
        })}
      </div>
      {others.length === 0 ? <p className="register-unlinked">{t('register.noneLike')}</p> : null}
    </div>
  )
}

/** What would become of both, with the way to say which of two records stays. */
function Preview(props: Props & { other: RegisterEntry; onBack: () => void }) {
  const { entry, other, acts, onBack, onDone } = props
  const { t } = useTranslation()
  const [swapped, setSwapped] = useState(false)
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => panel.current?.focus(), [])
  const records = entry.of === 'record' && other.of === 'record'
  // The one that is mentioned more stays, as long as nobody says otherwise; a record stays before a name.
  const otherStays = records
    ? knownOf(other).mentions > knownOf(entry).mentions !== swapped
    : other.of === 'record'
  const [stays, goes] = otherStays ? [other, entry] : [entry, other]
  const kept = stays.of === 'record' ? stays.record : null

  async function join(into: EntityRecord): Promise<void> {
    const answer =
      goes.of === 'record'
        ? await acts.merge(goes.record.id, into.id)
        : await acts.join({ ...goes, of: 'name' }, into)
    if (answer) onDone({ of: 'record', record: answer })
  }
  function press(event: KeyboardEvent): void {
    const { key, nativeEvent, ctrlKey, metaKey, altKey, target } = event
    if (nativeEvent.isComposing || ctrlKey || metaKey || altKey) return
    if (key === 'Escape') onBack()
    else if (key.toLowerCase() === 's' && records) setSwapped(!swapped)
    else if (key === 'Enter' && kept && !(target instanceof HTMLButtonElement)) void join(kept)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const one = knownOf(stays)
  const two = knownOf(goes)
  const names = [...new Set([...one.aliases, two.name, ...two.aliases])].filter((name) => name !== one.name)
  return (
    <div
      ref={panel}
      className="register-join"
      role="dialog"
      aria-modal="false"
      aria-label={t('register.preview')}
      tabIndex={-1}
      onKeyDown={press}
    >
      <div className="register-preview">
        <div>
          <p className="register-label">{t('register.stays')}</p>
          <p className={`register-name ${one.kind}`}>{one.name}</p>
          <p className="count">{t('tagging.mentions', { count: one.mentions })}</p>
        </div>
        <div className="register-goes">
          <p className="register-label">{t('register.goes')}</p>
          <p className={`register-name ${two.kind}`}>{two.name}</p>
          <p className="count">{t('tagging.mentions', { count: two.mentions })}</p>
        </div>
        <div className="register-becomes">
          <p className="register-label">{t('register.becomes')}</p>
          <p>
            <span className={`register-name ${one.kind}`}>{one.name}</span>{' '}
            <span className="register-aliases">{names.join(' · ')}</span>
          </p>
          <p className="count">{t('tagging.mentions', { count: one.mentions + two.mentions })}</p>
        </div>
      </div>
      <div className="register-form-foot">
        <Button className="button quiet" onPress={onBack}>
          {t('register.another')}
          <kbd aria-hidden>Esc</kbd>
        </Button>
        {records ? (
          <Button className="button" onPress={() => setSwapped(!swapped)}>
            {t('register.swap')}
            <kbd aria-hidden>S</kbd>
          </Button>
        ) : null}
        <MainButton
          waits={acts.busy ? t('register.cannot.busy') : null}
          onPress={() => kept && void join(kept)}
        >
          {goes.of === 'record'
            ? t('register.mergeNow', { name: two.name, into: one.name })
            : t('register.linkNow', { count: two.mentions, into: one.name })}
          <kbd aria-hidden>↵</kbd>
        </MainButton>
      </div>
    </div>
  )
}
