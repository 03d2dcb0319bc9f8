import { useTranslation } from 'react-i18next'
import type { ReviewSum } from '../../core/contract'
import { percent } from '../shell'
import './review.css'

/** From the most to the least. What is unread is the bar's ground. */
const shown = ['validated', 'proofread', 'progress', 'problem'] as const

/** How far a page or an issue is, at a glance: its articles by their states. Read out in words. */
export function SumBar({ sum }: { sum: ReviewSum }) {
  const { t, i18n } = useTranslation()
  const all = Object.values(sum.states).reduce((total, count) => total + count, 0)
  if (all === 0) return null
  const words = [...shown, 'unread' as const]
    .filter((state) => sum.states[state] > 0)
    .map((state) => `${t(`review.states.${state}`)} ${sum.states[state]}`)
  const read = sum.lines === 0 ? 0 : Math.floor((100 * sum.read) / sum.lines) / 100
  const part = percent(read, i18n.language)
  const says = [...words, ...(sum.lines === 0 ? [] : [t('review.readPart', { part })])].join(' · ')
  return (
    <span className="sum-bar" role="img" aria-label={says} title={says}>
      {shown
        .filter((state) => sum.states[state] > 0)
        .map((state) => (
          <i key={state} className={state} style={{ width: `${(100 * sum.states[state]) / all}%` }} />
        ))}
    </span>
  )
}

/** What the colours of such bars mean. */
export function SumBarKeys() {
  const { t } = useTranslation()
  return (
    <p className="sum-bar-keys">
      {[...shown, 'unread' as const].map((state) => (
        <span key={state}>
          <i className={state} aria-hidden />
          {t(`review.states.${state}`)}
        </span>
      ))}
    </p>
  )
}
