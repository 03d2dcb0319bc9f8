import { Trash2 } from 'lucide-react'
import { Button, Input, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { House, HouseProblem } from '../../core/contract'
import { CheckInput, SelectInput, Tip } from '../shell'

export type RuleEntry = House['rules'][number]

interface Props {
  readonly rule: RuleEntry
  /** Why it cannot be used, as it was written last. */
  readonly fault: HouseProblem | null
  /** It ran away and is off until it is changed. */
  readonly stopped: boolean
  /** null = it is taken away. `done`: it is to be kept at once, not when the field is left. */
  readonly onChange: (rule: RuleEntry | null, done: boolean) => void
  readonly onLeave: () => void
}

const policies = ['suspect', 'correct', 'leave'] as const

/** One house rule: what it looks for, what is put there, what to say of it, and how sure it is. */
export function HouseRuleRow({ rule, fault, stopped, onChange, onLeave }: Props) {
  const { t } = useTranslation()
  const isPattern = rule.regex !== undefined
  const wanted = textIn(rule.regex ?? rule.match)
  const { match: _, regex: __, ...rest } = rule
  const looking = (text: string, pattern: boolean): RuleEntry =>
    pattern ? { ...rest, regex: text } : { ...rest, match: text }
  const without = (name: 'replace' | 'hint') => {
    const { [name]: ___, ...others } = rule
    return others
  }
  return (
    <li className="house-rule" data-off={rule.enabled === false || undefined}>
      <div className="house-texts">
        <Field
          label={t(isPattern ? 'settings.house.pattern' : 'settings.house.match')}
          value={wanted}
          onChange={(text) => onChange(looking(text, isPattern), false)}
          onLeave={onLeave}
        />
        <span aria-hidden>→</span>
        <Field
          label={t('settings.house.replace')}
          placeholder={t('settings.house.onlyDoubted')}
          value={textIn(rule.replace)}
          onChange={(replace) => onChange(replace === '' ? without('replace') : { ...rule, replace }, false)}
          onLeave={onLeave}
        />
        <Tip says={t('settings.house.remove')}>
          <Button
            className="button quiet icon"
            aria-label={t('settings.house.removeRule', { rule: wanted })}
            onPress={() => onChange(null, true)}
          >
            <Trash2 aria-hidden />
          </Button>
        </Tip>
      </div>
      <div className="house-ways">
        <Field
          label={t('settings.house.hint')}
          placeholder={t('settings.house.hint')}
          value={textIn(rule.hint)}
          onChange={(hint) => onChange(hint === '' ? without('hint') : { ...rule, hint }, false)}
          onLeave={onLeave}
        />
        <SelectInput
          label={t('settings.house.policy')}
          value={policies.find((one) => one === rule.policy) ?? 'suspect'}
          options={policies.map((id) => ({ id, label: t(`settings.cleaning.${id}`) }))}
          onChange={(policy) => onChange({ ...rule, policy }, true)}
        />
        <CheckInput value={isPattern} onChange={(pattern) => onChange(looking(wanted, pattern), true)}>
          {t('settings.house.isPattern')}
        </CheckInput>
        <CheckInput
          value={rule.enabled !== false}
          onChange={(enabled) => onChange({ ...rule, enabled }, true)}
        >
          {t('settings.house.on')}
        </CheckInput>
      </div>
      {fault ? (
        <p className="settings-note trouble" role="alert">
          {t(fault.reason.key, { ...fault.reason.values, context: 'typed' })}
        </p>
      ) : null}
      {stopped ? <p className="settings-note trouble">{t('settings.house.stopped')}</p> : null}
    </li>
  )
}

/** What a field shows of what stands in the file. */
const textIn = (value: RuleEntry[string] | undefined) => String(value ?? '')

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  readonly onChange: (value: string) => void
  readonly onLeave: () => void
}

function Field({ label, value, placeholder = '', onChange, onLeave }: FieldProps) {
  return (
    <TextField className="field" aria-label={label} value={value} onChange={onChange} onBlur={onLeave}>
      <Input className="input" placeholder={placeholder || label} autoComplete="off" spellCheck={false} />
    </TextField>
  )
}
