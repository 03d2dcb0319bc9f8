import { type KeyboardEvent, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { EntityKind, type EntityRecord, type RecordFacts } from '../../core/contract'
import { MainButton, Segments } from '../shell'
import { RecordFields } from './record-fields'
import { readFacts, type TypedFacts, typedOf } from './typed-facts'

interface Props {
  readonly record: EntityRecord
  readonly onSave: (facts: RecordFacts) => Promise<void>
  readonly onCancel: () => void
}

/** What is known of a record, to be changed. */
export function RecordForm({ record, onSave, onCancel }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<TypedFacts>(() => typedOf(record))
  const [shown, setShown] = useState(false)
  const { facts, wrong } = readFacts(typed)
  const change = (part: Partial<TypedFacts>) => setTyped({ ...typed, ...part })
  const says = (field: keyof TypedFacts) => {
    const reason = shown ? wrong[field] : undefined
    return reason === undefined ? null : t(`register.wrong.${reason}`)
  }

  function save(): void {
    setShown(true)
    if (facts) void onSave(facts)
  }
  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const { key, target } = event
    if (key === 'Escape') onCancel()
    else if (key === 'Enter' && target instanceof HTMLInputElement) save()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that mean the same in every field of the form
    <div className="register-form" onKeyDown={press}>
      <RecordFields typed={typed} says={says} onType={change} />
      <div className="register-form-foot">
        <Segments
          label={t('register.kind')}
          value={typed.kind}
          options={EntityKind.options.map((kind) => ({ id: kind, label: t(`tagging.kinds.${kind}`) }))}
          onChange={(kind) => change({ kind })}
        />
        <Button className="button" onPress={onCancel}>
          {t('shell.cancel')}
        </Button>
        <MainButton waits={null} onPress={save}>
          {t('register.save')}
          <kbd aria-hidden>↵</kbd>
        </MainButton>
      </div>
    </div>
  )
}
