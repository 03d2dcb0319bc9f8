import { ToggleButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { UnitTotal } from '../../core/contract'
import { numberInShort, numberInWords } from './values'
import './totals.css'

interface Props {
  readonly totals: readonly UnitTotal[]
  /** The one that is wanted; null = any. */
  readonly unit: string | null
  readonly onChoose: (unit: string | null) => void
}

const most = 60

/** How many figures have which unit, and what they come to. Choosing a unit shows only those. */
export function UnitTotals({ totals, unit, onChoose }: Props) {
  const { t, i18n } = useTranslation()
  const counted = totals.filter(({ sum }) => sum !== null).slice(0, most)
  const isShared = (unit: string | null) => counted.filter((other) => other.unit === unit).length > 1
  return (
    <div className="ledger-units">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('ledger.units')}</th>
            <th scope="col" className="number">
              {t('ledger.count')}
            </th>
            <th scope="col" className="number">
              {t('ledger.sum')}
            </th>
          </tr>
        </thead>
        <tbody>
          {counted.map((total) => (
            <tr key={`${total.kind} ${total.unit}`} data-chosen={total.unit === unit || undefined}>
              <th scope="row">
                {total.unit === null ? (
                  <span className="count">{t('ledger.noUnit')}</span>
                ) : (
                  <ToggleButton
                    className="button quiet ledger-unit"
                    isSelected={total.unit === unit}
                    onChange={(chosen) => onChoose(chosen ? total.unit : null)}
                  >
                    {total.unit}
                  </ToggleButton>
                )}
                {isShared(total.unit) ? (
                  <span className="ledger-unit-kind">{t(`tagging.figures.${total.kind}`)}</span>
                ) : null}
              </th>
              <td className="number">{total.count.toLocaleString(i18n.language)}</td>
              <td
                className="number"
                title={total.sum === null ? '' : numberInWords(total.sum, i18n.language)}
              >
                {total.kind === 'percent' || total.kind === 'ordinal' || total.sum === null
                  ? ''
                  : numberInShort(total.sum, i18n.language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
