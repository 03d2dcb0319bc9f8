import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { TextInput } from '../shell'
import type { TypedFacts } from './typed-facts'

interface Props {
  readonly typed: TypedFacts
  /** What is wrong with a field; null = nothing, or it is not told yet. */
  readonly says: (field: keyof TypedFacts) => string | null
  readonly onType: (part: Partial<TypedFacts>) => void
}

/** How a record is called, what else is known by that name, and what was noted of it. */
export function RecordFields({ typed, says, onType }: Props) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div className="register-fields">
      <TextInput
        label={t('register.name')}
        value={typed.name}
        onChange={(name) => onType({ name })}
        error={says('name')}
        autoFocus
      />
      <TextInput
        label={t('register.aliases')}
        value={typed.aliases}
        onChange={(aliases) => onType({ aliases })}
        error={says('aliases')}
        hint={t('register.aliasesHint')}
      />
      <TextInput
        label={t('register.links')}
        value={typed.links}
        onChange={(links) => onType({ links })}
        error={says('links')}
        hint={t('register.linksHint')}
      />
      <div className="field">
        <label className="label" htmlFor={id}>
          {t('register.notes')}
        </label>
        <textarea
          id={id}
          className="input"
          rows={2}
          value={typed.notes}
          maxLength={10_000}
          onChange={(event) => onType({ notes: event.target.value })}
        />
      </div>
    </div>
  )
}
