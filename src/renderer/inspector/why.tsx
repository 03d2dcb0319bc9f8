import { useTranslation } from 'react-i18next'
import type { Sentence } from '../../core/contract'
import { ruleName } from '../shell'

/** Why the finding that the list points at was found: one sentence. Takes no room when there is none. */
export function Why({ rule, reason }: { rule: string | null; reason: Sentence | null }) {
  const { t } = useTranslation()
  return (
    <p className="inspector-why" aria-live="polite">
      {reason === null
        ? rule === 'hand'
          ? t('inspector.byHand')
          : null
        : t(reason.key, { ...reason.values, defaultValue: ruleName(rule ?? '', t) })}
    </p>
  )
}
