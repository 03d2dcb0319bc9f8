import { useTranslation } from 'react-i18next'
import { type Found, Within } from '../../core/contract'
import { keyLine, Segments, signWithAlt } from '../shell'

/** In the order of their keys, Alt+1 to Alt+3. */
const scopes = Within.options

/** The reach that a key asks for; undefined = it asks for none. */
export function scopeOfKey(event: KeyboardEvent): Within | undefined {
  return scopes[Number(signWithAlt(event)) - 1]
}

interface Props {
  readonly scope: Within
  /** How much there is in each reach; null = nothing is looked for yet. */
  readonly counts: Found['counts'] | null
  /** False: no page was open when it began. */
  readonly near: boolean
  readonly onChange: (scope: Within) => void
}

/** How far is looked, with how much there is in each reach. */
export function SeriesScopes({ scope, counts, near, onChange }: Props) {
  const { t, i18n } = useTranslation()
  return (
    <Segments
      label={t('series.scope')}
      value={scope}
      options={scopes.map((one, index) => ({
        id: one,
        label: t(`series.within.${one}`),
        count: counts?.[one].hits.toLocaleString(i18n.language) ?? '',
        keys: keyLine(`Alt-${index + 1}`),
        disabled: !near && one !== 'library',
      }))}
      onChange={onChange}
    />
  )
}
