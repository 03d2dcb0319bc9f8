import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Settings } from '../../core/contract'
import { CheckInput, SelectInput, useSettings } from '../shell'
import { measureRange, textSizeRange } from './appearance'
import './appearance.css'

/** Language and theme of the window; size, measure and line numbers of the text. */
export function AppearanceTab() {
  const { t } = useTranslation()
  const { settings, change } = useSettings()
  return (
    <>
      <div className="settings-pair">
        <SelectInput
          label={t('shell.language.label')}
          value={settings.language}
          options={Settings.shape.language.options.map((id) => ({ id, label: t(`shell.language.${id}`) }))}
          onChange={(language) => change({ language })}
        />
        <SelectInput
          label={t('shell.theme.label')}
          value={settings.theme}
          options={Settings.shape.theme.options.map((id) => ({ id, label: t(`shell.theme.${id}`) }))}
          onChange={(theme) => change({ theme })}
        />
      </div>
      <h3>{t('settings.appearance.text')}</h3>
      <div className="settings-pair">
        <Range
          label={t('settings.appearance.size')}
          value={settings.textSize}
          {...textSizeRange}
          step={5}
          says={(value) => t('settings.appearance.percent', { value })}
          onChange={(textSize) => change({ textSize })}
        />
        <Range
          label={t('settings.appearance.measure')}
          value={settings.measure}
          {...measureRange}
          step={1}
          says={(count) => t('settings.appearance.characters', { count })}
          onChange={(measure) => change({ measure })}
        />
      </div>
      {/* A picture of the text as it will be: words of a page, not of the interface. */}
      <p className="settings-specimen" lang="zh-CN" aria-hidden translate="no">
        本报讯 近日，青杨湾的老船厂里“长出”了新工场，二十四间车间租给了手艺人。
      </p>
      <CheckInput value={settings.lineNumbers} onChange={(lineNumbers) => change({ lineNumbers })}>
        {t('settings.appearance.lineNumbers')}
      </CheckInput>
      <p className="settings-note">{t('settings.appearance.motion')}</p>
    </>
  )
}

interface RangeProps {
  readonly label: string
  readonly value: number
  readonly from: number
  readonly to: number
  readonly step: number
  readonly says: (value: number) => string
  readonly onChange: (value: number) => void
}

function Range({ label, value, from, to, step, says, onChange }: RangeProps) {
  return (
    <Slider
      className="range"
      value={value}
      minValue={from}
      maxValue={to}
      step={step}
      onChange={(next) => onChange(Array.isArray(next) ? (next[0] ?? value) : next)}
    >
      <Label className="label">{label}</Label>
      <SliderOutput className="range-value">{says(value)}</SliderOutput>
      <SliderTrack className="range-track">
        <SliderThumb className="range-thumb" />
      </SliderTrack>
    </Slider>
  )
}
