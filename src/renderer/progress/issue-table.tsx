import { useTranslation } from 'react-i18next'
import type { Progress } from '../../core/contract'
import { SumBar, SumBarKeys } from '../review'
import { issueInWords } from '../shell'

/** Each issue under its publication: how far its articles are, and what is doubted in it. */
export function IssueTable({ issues }: { issues: Progress['issues'] }) {
  const { t, i18n } = useTranslation()
  const number = (value: number) => value.toLocaleString(i18n.language)
  const groups = Map.groupBy(issues, ({ publication }) => publication)
  return (
    <>
      <SumBarKeys />
      <table className="bars">
        <thead>
          <tr>
            <th scope="col">{t('progress.issue')}</th>
            <th scope="col" className="bar">
              {t('progress.states')}
            </th>
            <th scope="col" className="number">
              {t('progress.pages')}
            </th>
            <th scope="col" className="number">
              {t('progress.openSuspects')}
            </th>
          </tr>
        </thead>
        {[...groups].map(([publication, own]) => (
          <tbody key={publication}>
            <tr className="group">
              <th scope="rowgroup" colSpan={4}>
                {publication}
              </th>
            </tr>
            {own.map((one) => (
              <tr key={one.issue}>
                <th scope="row">{issueInWords(one, t, i18n.language)}</th>
                <td className="bar">
                  <SumBar sum={{ id: one.issue, states: one.states, read: 0, lines: 0 }} />
                </td>
                <td className="number">{number(one.pages)}</td>
                <td className="number">{number(one.open)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </>
  )
}
