import type { TFunction } from 'i18next'
import { ruleName } from '../shell'
import { ruleTakenBack } from './rows'

/** A group of findings as the editor calls it: by its rule, or by the rule whose corrections were taken back. */
export function groupName(group: string, t: TFunction): string {
  const taken = ruleTakenBack(group)
  if (taken !== null) return t('inspector.changes.takenBack', { rule: groupName(taken, t) })
  return ruleName(group, t)
}
