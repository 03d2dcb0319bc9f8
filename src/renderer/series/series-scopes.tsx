import { Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type Found, Within } from '../../core/contract'

/** In the order of their keys, Alt+1 to Alt+3. */
export const scopes = Within.options

interface Props {
  readonly scope: Within
  readonly counts: Found['counts']
  /** False: no page was open when the series began. */
  readonly near: boolean
  readonly onChange: (scope: Within) => void
}

/** How far a series reaches, with how much there is in each reach. */
export function SeriesScopes({ scope, counts, near, onChange }: Props) {
  const { t, i18n } = useTranslation()
  return (
    <RadioGroup
      className="segments"
      aria-label={t('series.scope')}
      orientation="horizontal"
      value={scope}
      onChange={(value) => onChange(Within.parse(value))}
    >
      {scopes.map((one, index) => (
        <Radio key={one} value={one} className="segment" isDisabled={!near && one !== 'library'}>
          {t(`series.within.${one}`)}
          <span className="count">{counts[one].hits.toLocaleString(i18n.language)}</span>
          <kbd aria-hidden>Alt {index + 1}</kbd>
        </Radio>
      ))}
    </RadioGroup>
  )
}
