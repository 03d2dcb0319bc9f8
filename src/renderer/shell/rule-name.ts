import type { TFunction } from 'i18next'

/** A rule as the editor calls it; `hand` = made by hand. */
export function ruleName(rule: string, t: TFunction): string {
  return t(`inspector.rules.${rule}`, { defaultValue: rule })
}
