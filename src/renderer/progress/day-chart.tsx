import { useTranslation } from 'react-i18next'
import type { Progress } from '../../core/contract'
import { daysIn } from '../shell'
import { dayLabels } from './day-labels'
import { type DayPages, withoutGaps } from './days'

/** Eight weeks; in units of the drawing, which is as wide as its place. */
const atMost = 56
const height = 120
const width = 1000
const base = 96
const widest = 34

/** Pages done, day by day. The picture is for the eye; a table says the same. */
export function DayChart({ days }: { days: Progress['days'] }) {
  const { t, i18n } = useTranslation()
  const shown = withoutGaps(days, atMost)
  const most = Math.max(1, ...shown.map(({ pages }) => pages))
  const step = Math.min(width / Math.max(shown.length, 1), widest * 1.6)
  const bar = Math.min(widest, step * 0.68)
  const short = (day: string) =>
    new Intl.DateTimeFormat(daysIn(i18n.language), {
      timeZone: 'UTC',
      day: 'numeric',
      month: 'short',
    }).format(Date.parse(day))
  const labels = dayLabels(shown.length, step, width)
  const top = ({ pages }: DayPages) => ((base - 20) * pages) / most

  return (
    <>
      <svg className="days" viewBox={`0 0 ${width} ${height}`} aria-hidden>
        <line x1={0} x2={width} y1={base + 0.5} y2={base + 0.5} className="ground" />
        {shown.map((one, index) => {
          const x = index * step + (step - bar) / 2
          const label = labels.get(index)
          return (
            <g key={one.day}>
              {one.pages > 0 ? (
                <>
                  <rect x={x} y={base - top(one)} width={bar} height={top(one)} rx={2} />
                  <text x={x + bar / 2} y={base - top(one) - 6} className="value">
                    {one.pages.toLocaleString(i18n.language)}
                  </text>
                </>
              ) : null}
              {label ? (
                <text {...label} y={height - 6} className="day">
                  {short(one.day)}
                </text>
              ) : null}
            </g>
          )
        })}
      </svg>
      <table className="unseen">
        <caption>{t('progress.days')}</caption>
        <tbody>
          {days.map(({ day, pages }) => (
            <tr key={day}>
              <th scope="row">{short(day)}</th>
              <td>{pages}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
