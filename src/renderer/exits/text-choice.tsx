import { useTranslation } from 'react-i18next'
import { TextOptions } from '../../core/contract'
import { CheckInput, SelectInput } from '../shell'

/** Columns: a letter on a narrow and a wide page, forty Chinese characters, a terminal. */
const widths = [40, 60, 72, 80, 100] as const

interface Props {
  readonly value: TextOptions
  readonly onChange: (text: TextOptions) => void
  readonly disabled: boolean
}

/** How plain text is written. */
export function TextChoice({ value, onChange, disabled }: Props) {
  const { t } = useTranslation()
  const { wrap, headers } = value
  const options = [null, ...new Set([...widths, ...(wrap === null ? [] : [wrap])])]
    .toSorted((a, b) => (a ?? 0) - (b ?? 0))
    .map((columns) => ({
      id: String(columns),
      label: columns === null ? t('exits.text.paragraphs') : t('exits.text.wrap', { count: columns }),
    }))
  return (
    <div className="text-choice">
      <SelectInput
        label={t('exits.text.lines')}
        value={String(wrap)}
        options={options}
        disabled={disabled}
        onChange={(columns) => onChange({ headers, wrap: columns === 'null' ? null : Number(columns) })}
      />
      <CheckInput value={headers} disabled={disabled} onChange={(next) => onChange({ wrap, headers: next })}>
        {t('exits.text.headers')}
      </CheckInput>
    </div>
  )
}

export function isTextOptions(value: unknown): value is TextOptions {
  return TextOptions.safeParse(value).success
}
