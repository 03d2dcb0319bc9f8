import { useEffect, useRef } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ExportFormat } from '../../core/contract'
import { formatGroups, isFormat } from './format-groups'

interface Props {
  readonly value: ExportFormat
  readonly onChange: (format: ExportFormat) => void
  readonly disabled: boolean
}

/** Every form, under whom it is for. One group for the keyboard: the arrows go through all of them. */
export function FormatChoice({ value, onChange, disabled }: Props) {
  const { t } = useTranslation()
  const chosen = useRef<HTMLLabelElement>(null)
  // The arrows go through more forms than are in sight, and what was chosen last time may stand far down.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice is brought into sight
  useEffect(() => {
    chosen.current?.scrollIntoView({ block: 'nearest' })
  }, [value])
  return (
    <RadioGroup
      className="field formats"
      value={value}
      isDisabled={disabled}
      onChange={(format) => {
        if (isFormat(format)) onChange(format)
      }}
    >
      <Label className="label">{t('exits.as')}</Label>
      {formatGroups.map(({ group, formats }) => (
        <fieldset key={group} className="format-group">
          <legend>{t(`exits.group.${group}`)}</legend>
          <div className="choices">
            {formats.map((format) => (
              <Radio
                key={format}
                value={format}
                className="choice"
                ref={format === value ? chosen : undefined}
              >
                <span>
                  {t(`exits.format.${format}`)} <small>{t(`exits.formatNote.${format}`)}</small>
                </span>
              </Radio>
            ))}
          </div>
        </fieldset>
      ))}
    </RadioGroup>
  )
}
