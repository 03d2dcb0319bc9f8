import { useTranslation } from 'react-i18next'
import type { RerunPlace } from '../../core/contract'

/** Places that nobody had touched, as they read and as they will; folded away. */
export function Places({ places, count }: { places: readonly RerunPlace[]; count: number }) {
  const { t, i18n } = useTranslation()
  if (count === 0) return null
  return (
    <details className="taken">
      <summary>{t('rerun.taken', { count })}</summary>
      <ul>
        {places.map(({ before, old, next, behind, pos, line }) => (
          <li key={`${pos} ${line} ${old} ${next}`}>
            {before}
            {old === '' ? null : <del>{old}</del>}
            {next === '' ? null : <ins>{next}</ins>}
            {behind}
          </li>
        ))}
      </ul>
      {places.length < count ? (
        <p className="note">
          {t('rerun.andMore', {
            count: count - places.length,
            more: (count - places.length).toLocaleString(i18n.language),
          })}
        </p>
      ) : null}
    </details>
  )
}
