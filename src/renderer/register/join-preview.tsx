import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { EntityRecord, RegisterEntry } from '../../core/contract'
import { MainButton } from '../shell'
import { type Known, knownOf } from './entries'
import type { RegisterActs } from './use-register-acts'

interface Props {
  readonly entry: RegisterEntry
  readonly other: RegisterEntry
  readonly acts: RegisterActs
  readonly onBack: () => void
  /** `kept`: what both are now. */
  readonly onDone: (kept: RegisterEntry) => void
}

/** What would become of two entries that are the same, with the way to say which of two records stays. */
export function JoinPreview(props: Props) {
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
      <Becoming stays={one} goes={two} />
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

/** What stays, what goes, and what both are then. */
function Becoming({ stays, goes }: { stays: Known; goes: Known }) {
  const { t } = useTranslation()
  const names = new Set([...stays.aliases, goes.name, ...goes.aliases])
  names.delete(stays.name)
  return (
    <div className="register-preview">
      <div>
        <p className="register-label">{t('register.stays')}</p>
        <p className={`register-name ${stays.kind}`}>{stays.name}</p>
        <p className="count">{t('tagging.mentions', { count: stays.mentions })}</p>
      </div>
      <div className="register-goes">
        <p className="register-label">{t('register.goes')}</p>
        <p className={`register-name ${goes.kind}`}>{goes.name}</p>
        <p className="count">{t('tagging.mentions', { count: goes.mentions })}</p>
      </div>
      <div className="register-becomes">
        <p className="register-label">{t('register.becomes')}</p>
        <p>
          <span className={`register-name ${stays.kind}`}>{stays.name}</span>{' '}
          <span className="register-aliases">{[...names].join(' · ')}</span>
        </p>
        <p className="count">{t('tagging.mentions', { count: stays.mentions + goes.mentions })}</p>
      </div>
    </div>
  )
}
