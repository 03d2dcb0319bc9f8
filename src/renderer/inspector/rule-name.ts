import type { TFunction } from 'i18next'
import { ruleTakenBack } from './rows'

/** A rule as the editor calls it; `hand` = made by hand. */
export function ruleName(rule: string, t: TFunction): string {
  const taken = ruleTakenBack(rule)
  if (taken !== null) return t('inspector.changes.takenBack', { rule: ruleName(taken, t) })
  return t(`inspector.rules.${rule}`, { defaultValue: rule })
}
