// biome-ignore-all lint/a11y/useFocusableInteractive: the field has the focus and points at the active line
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the field hears the keys for its lines
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegisterEntry } from '../../core/contract'
import { Unanswered, useLibrary } from '../shell'
import { keyOfEntry, knownOf, ofEntry } from './entries'

const most = 8

/** Those like it, or those found by typing. A name without a record can only be the same as a record, or become one. */
export function ChooseOther(props: {
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
  const { data, error, refetch } = useQuery({
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
  const others = (data ?? [])
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
      {error ? <Unanswered error={error} onAgain={() => void refetch()} /> : null}
      {data && others.length === 0 ? <p className="register-unlinked">{t('register.noneLike')}</p> : null}
    </div>
  )
}
