import type { Node } from 'jsonc-parser'
import { z } from 'zod'
import type { Reason } from '../../document'
import { HouseRuleEntry, houseLimits, idOf } from './entry'
import { type HouseRule, houseRule } from './house-rule'

/** An entry of a file of rules: the rule that it makes, or why it makes none. */
export type Judged =
  | { readonly kind: 'sound'; readonly entry: HouseRuleEntry; readonly rule: HouseRule }
  | {
      readonly kind: 'unsound'
      /** Where the field that is wrong stands in the file, or else the entry. */
      readonly offset: number
      /** What the rule is called. */
      readonly rule: string
      readonly reason: Reason
    }

/**
 * @param value what `node` holds
 * @param index how many entries stand before it: its name, where it has no other
 */
export function judgeEntry(node: Node, value: unknown, index: number, file: string): Judged {
  const unsound = (field: string, reason: Reason): Judged => ({
    kind: 'unsound',
    offset: offsetOf(node, field),
    rule: nameOf(value, index),
    reason,
  })
  const entry = HouseRuleEntry.safeParse(value)
  if (!entry.success) {
    const [issue] = entry.error.issues
    const field = issue ? fieldOf(issue) : ''
    return unsound(field, faultOf(field, issue?.code === 'unrecognized_keys'))
  }
  const rule = houseRule(entry.data, file)
  if ('key' in rule) return unsound(String(rule.values?.field ?? ''), rule)
  return { kind: 'sound', entry: entry.data, rule }
}

/** What a rule is called that may not be one: by what is sound of it, or else its number. */
function nameOf(value: unknown, index: number): string {
  const { id, match, regex } = HouseRuleEntry.shape
  const named = z.object({
    id: id.catch(undefined),
    match: match.catch(undefined),
    regex: regex.catch(undefined),
  })
  const { data = {} } = named.safeParse(value)
  return Object.values(data).some((name) => name !== undefined) ? idOf(data) : String(index + 1)
}

/** '' = the entry as a whole. */
function fieldOf(issue: z.core.$ZodIssue): string {
  return issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : String(issue.path[0] ?? '')
}

function offsetOf(node: Node, field: string): number {
  const property = node.children?.find(({ children }) => children?.[0]?.value === field)
  return property?.offset ?? node.offset
}

/** @param unknown whether no rule has such a field */
function faultOf(named: string, unknown: boolean): Reason {
  const field = named.slice(0, houseLimits.id).toWellFormed()
  if (unknown)
    return {
      key: 'house.problems.unknown-field',
      values: { field, known: Object.keys(HouseRuleEntry.shape).join(', ') },
    }
  switch (field) {
    case '':
      return { key: 'house.problems.no-rule' }
    case 'flags':
      return { key: 'house.problems.flags', values: { field } }
    case 'policy':
      return { key: 'house.problems.policy', values: { field } }
    case 'word':
    case 'enabled':
      return { key: 'house.problems.yes-no', values: { field } }
    default:
      return {
        key: 'house.problems.text',
        values: {
          field,
          least: field === 'replace' ? 0 : 1,
          limit: houseLimits[field as 'id' | 'match' | 'regex' | 'replace' | 'hint'],
        },
      }
  }
}
