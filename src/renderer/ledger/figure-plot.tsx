import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FigurePoint, FiguresWanted } from '../../core/contract'
import { dateInWords, useLibrary } from '../shell'
import { type Plot, plotOf } from './plot'
import { numberInShort } from './values'

const mostPoints = 2_000
/** More rows nobody listens to. */
const mostRows = 200

/**
 * The values of one unit by issue date. The picture is for the eye; a table says the same. Drawn anew only when other
 * figures are wanted: a step in the list costs it nothing.
 */
export const FigurePlot = memo(Plotted, (a, b) => JSON.stringify(a.wanted) === JSON.stringify(b.wanted))

function Plotted({ wanted }: { wanted: FiguresWanted }) {
  const { t } = useTranslation()
  const library = useLibrary()
  const { data } = useQuery({
    queryKey: ['figures', 'points', wanted],
    queryFn: () => library.figures.points({ ...wanted, limit: mostPoints }),
    enabled: wanted.unit !== null,
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  const points = data?.points ?? []
  const plot = plotOf(points)
  // Of numbers whose issues have no date there is nothing to draw.
  if (plot === null && wanted.unit !== null) return null
  return (
    <figure className="ledger-plot">
      <figcaption>
        {wanted.unit === null ? t('ledger.plotNone') : t('ledger.plot', { unit: wanted.unit })}
      </figcaption>
      {plot === null ? null : (
        <>
          <Picture plot={plot} />
          <PointTable points={points} unit={wanted.unit ?? ''} />
        </>
      )}
      {data?.more ? <p className="count">{t('ledger.plotMore', { count: mostPoints })}</p> : null}
    </figure>
  )
}

function Picture({ plot }: { plot: Plot }) {
  const { language } = useTranslation().i18n
  return (
    <svg viewBox={`0 0 ${plot.width} ${plot.height}`} aria-hidden>
      {plot.levels.map(({ y, value }) => (
        <g key={value}>
          <line x1={plot.left} x2={plot.width} y1={y} y2={y} className="level" />
          <text x={plot.left - 6} y={y + 3.5} className="value">
            {numberInShort(value, language)}
          </text>
        </g>
      ))}
      {plot.days.map(({ x, date, end }) => (
        <text key={date} x={x} y={plot.height - 3} className="day" textAnchor={end ? 'end' : 'start'}>
          {dateInWords(date, language, 'short')}
        </text>
      ))}
      {plot.dots.map((dot) => (
        <g key={`${dot.x} ${dot.low} ${dot.high}`}>
          {dot.low === dot.high ? null : <line x1={dot.x} x2={dot.x} y1={dot.low} y2={dot.high} />}
          <circle cx={dot.x} cy={(dot.low + dot.high) / 2} r={dot.size} />
        </g>
      ))}
    </svg>
  )
}

function PointTable({ points, unit }: { points: readonly FigurePoint[]; unit: string }) {
  const { t, i18n } = useTranslation()
  return (
    <table className="unseen">
      <caption>{t('ledger.plot', { unit })}</caption>
      <tbody>
        {points.slice(0, mostRows).map(({ issued, low, high, count }) => (
          <tr key={`${issued} ${low} ${high}`}>
            <th scope="row">{dateInWords(issued, i18n.language, 'short')}</th>
            <td>{low === high ? low : t('ledger.range', { low, high })}</td>
            <td>{t('ledger.points', { count })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
