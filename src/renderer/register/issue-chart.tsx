import { useTranslation } from 'react-i18next'
import type { IssueMentions } from '../../core/contract'
import { dateInWords, issueInWords } from '../shell'

// The library's pane shows hits, too: by its door the two would import each other.

const width = 1000
const height = 64
const base = 46
const widest = 26

/** Mentions issue by issue. The picture is for the eye; a table says the same. */
export function IssueChart({ issues }: { issues: readonly IssueMentions[] }) {
  const { t, i18n } = useTranslation()
  const most = Math.max(1, ...issues.map(({ mentions }) => mentions))
  const step = Math.min(width / issues.length, widest * 1.6)
  const bar = Math.max(1, Math.min(widest, step * 0.68))
  // Words need room: every so many issues.
  const every = Math.max(1, Math.ceil(130 / step))
  return (
    <figure className="register-chart">
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden>
        <line x1={0} x2={width} y1={base + 0.5} y2={base + 0.5} className="ground" />
        {issues.map((one, index) => {
          const x = index * step + (step - bar) / 2
          const tall = Math.max(1.5, ((base - 14) * one.mentions) / most)
          return (
            <g key={one.issue}>
              <rect x={x} y={base - tall} width={bar} height={tall} rx={Math.min(2, bar / 2)} />
              {step > 22 ? (
                <text x={x + bar / 2} y={base - tall - 4} className="value">
                  {one.mentions.toLocaleString(i18n.language)}
                </text>
              ) : null}
              {index % every === 0 && one.date !== null ? (
                <text x={x} y={height - 3} className="day">
                  {dateInWords(one.date, i18n.language, 'short')}
                </text>
              ) : null}
            </g>
          )
        })}
      </svg>
      <table className="unseen">
        <caption>{t('register.byIssue')}</caption>
        <tbody>
          {issues.map((one) => (
            <tr key={one.issue}>
              <th scope="row">{`${one.publication} ${issueInWords(one, t, i18n.language)}`}</th>
              <td>{one.mentions}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
