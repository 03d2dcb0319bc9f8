import type { Mark } from 'prosemirror-model'
import { useTranslation } from 'react-i18next'
import type { FigureAttrs, FigureValue } from '../../core/document'

/** What a figure's tag says: its kind, value and unit. */
export function FigureSays({ mark }: { mark: Mark }) {
  const { t, i18n } = useTranslation()
  const { kind, value, unit, approx } = mark.attrs as FigureAttrs
  return (
    <span className="figure-says">
      {t(`tagging.figures.${kind}`)}
      {' · '}
      <b>
        {approx ? '≈ ' : ''}
        {valueInWords(value, i18n.language) ?? t('tagging.figures.noValue')}
        {unit === null ? '' : ` ${unit}`}
      </b>
    </span>
  )
}

/** null = none is known. */
export function valueInWords(value: FigureValue, language: string): string | null {
  if (value === null || typeof value === 'string') return value
  const number = (one: number) => one.toLocaleString(language, { maximumFractionDigits: 12 })
  return typeof value === 'number' ? number(value) : value.map(number).join(' – ')
}
