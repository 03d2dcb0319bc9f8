import { useTranslation } from 'react-i18next'
import type { Progress } from '../../core/contract'
import { ruleName } from '../shell'

/** What cleaning corrected and doubted, by rule, and what is open of that: a table whose rows are bars. */
export function RuleTable({ rules }: { rules: Progress['rules'] }) {
  const { t, i18n } = useTranslation()
  const most = Math.max(1, ...rules.map(({ corrections, suspects }) => corrections + suspects))
  const number = (value: number) => (value === 0 ? '' : value.toLocaleString(i18n.language))
  return (
    <table className="bars rules">
      <thead>
        <tr>
          <th scope="col">{t('progress.rule')}</th>
          <th scope="col" className="bar">
            <span className="unseen">{t('progress.rules')}</span>
          </th>
          <th scope="col" className="number">
            <i className="key corrected" aria-hidden />
            {t('progress.corrected')}
          </th>
          <th scope="col" className="number">
            <i className="key doubted" aria-hidden />
            {t('progress.doubted')}
          </th>
          <th scope="col" className="number">
            {t('progress.stillOpen')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rules.map(({ rule, corrections, suspects, open }) => (
          <tr key={rule}>
            <th scope="row">{ruleName(rule, t)}</th>
            <td className="bar">
              <span className="stack" aria-hidden>
                <i className="corrected" style={{ width: `${(100 * corrections) / most}%` }} />
                <i className="doubted" style={{ width: `${(100 * suspects) / most}%` }} />
              </span>
            </td>
            <td className="number">{number(corrections)}</td>
            <td className="number">{number(suspects)}</td>
            <td className="number">{number(open)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
