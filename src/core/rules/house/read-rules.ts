import { getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser'
import { z } from 'zod'
import type { Reason } from '../../document'
import { HouseRuleEntry, houseLimits, idOf, WrittenRule } from './entry'
import { type HouseRule, houseRule } from './house-rule'
import { type HouseProblem, maxProblems } from './problem'

export interface RulesFile {
  /** Every rule of the file as it stands there, those that cannot be used among them. */
  readonly written: readonly WrittenRule[]
  /** `written` is all that the file holds. */
  readonly whole: boolean
  /** The sound entries, those that are switched off among them, in the file's order. */
  readonly entries: readonly HouseRuleEntry[]
  /** `rules[i]` is made of `entries[i]`. */
  readonly rules: readonly HouseRule[]
  readonly problems: readonly HouseProblem[]
}

/**
 * Reads a file of house rules: a JSON list of {@link HouseRuleEntry}. Never throws: what cannot be used is left out and
 * told of, by line, rule and field; the rest is used. A comma too many at the end is forgiven.
 *
 * @param file its name for the editor
 */
export function readRules(file: string, content: string): RulesFile {
  const text = content.replace(/^\uFEFF/u, '')
  const written: WrittenRule[] = []
  let whole = true
  const entries: HouseRuleEntry[] = []
  const rules: HouseRule[] = []
  const problems: HouseProblem[] = []
  const tell = (offset: number, rule: string | null, { key, values }: Reason, at: number | null = null) => {
    if (problems.length >= maxProblems) return
    const line = text.slice(0, offset).split('\n').length
    problems.push({
      file,
      line,
      rule,
      at,
      reason: { key, values: { file, line, ...(rule === null ? {} : { rule }), ...values } },
    })
  }
  if (text.trim() === '') return { written, whole, entries, rules, problems }
  const { root, faults } = parsed(text)
  if (faults.length > 0) whole = false
  const lines = new Set<number>()
  for (const { offset } of faults.slice(0, maxProblems)) {
    const line = text.slice(0, offset).split('\n').length
    if (!lines.has(line)) tell(offset, null, { key: 'house.problems.json' })
    lines.add(line)
  }
  if (root?.type !== 'array') {
    if (faults.length === 0) tell(0, null, { key: 'house.problems.no-list' })
    return { written, whole: false, entries, rules, problems }
  }
  const ids = new Set<string>()
  for (const [index, node] of (root.children ?? []).entries()) {
    if (index >= houseLimits.rules) {
      whole = false
      tell(node.offset, null, { key: 'house.problems.too-many', values: { limit: houseLimits.rules } })
      break
    }
    if (isTorn(node, faults)) continue
    const value: unknown = getNodeValue(node)
    const rough = WrittenRule.safeParse(value)
    if (rough.success) written.push(rough.data)
    else whole = false
    const at = rough.success ? written.length - 1 : null
    const entry = HouseRuleEntry.safeParse(value)
    if (!entry.success) {
      const [issue] = entry.error.issues
      if (issue) tell(placeOf(node, issue), nameOf(value, index), faultOf(issue), at)
      continue
    }
    const rule = houseRule(entry.data, file)
    if ('key' in rule) {
      tell(offsetOf(node, String(rule.values?.field ?? '')), nameOf(value, index), rule, at)
      continue
    }
    if (ids.has(rule.id)) {
      tell(node.offset, rule.id, { key: 'house.problems.same-id' }, at)
      continue
    }
    ids.add(rule.id)
    entries.push(entry.data)
    rules.push(rule)
  }
  return { written, whole, entries, rules, problems }
}

type Fault = Pick<ParseError, 'offset'>

function parsed(text: string): { root: Node | undefined; faults: readonly Fault[] } {
  const faults: ParseError[] = []
  try {
    const root = parseTree(text, faults, { disallowComments: true, allowTrailingComma: true })
    return { root, faults }
  } catch {
    // Brackets in brackets, deeper than the parser's stack.
    return { root: undefined, faults: [{ offset: 0 }] }
  }
}

/** The rules that are not switched off. */
export function inUse({ entries, rules }: Pick<RulesFile, 'entries' | 'rules'>): readonly HouseRule[] {
  return rules.filter((_, index) => entries[index]?.enabled !== false)
}

/** Whether the rule's own text is not JSON. `faults` are in the text's order. */
function isTorn({ offset, length }: Node, faults: readonly Fault[]): boolean {
  let low = 0
  let high = faults.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((faults[middle]?.offset ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return (faults[low]?.offset ?? Number.POSITIVE_INFINITY) < offset + length
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

type Issue = z.core.$ZodIssue
const fieldOf = (issue: Issue) =>
  issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : String(issue.path[0] ?? '')

/** Where a field stands in the file, or else the rule. */
function offsetOf(node: Node, field: string): number {
  const property = node.children?.find(({ children }) => children?.[0]?.value === field)
  return property?.offset ?? node.offset
}

const placeOf = (node: Node, issue: Issue) => offsetOf(node, fieldOf(issue))

function faultOf(issue: Issue): Reason {
  const field = fieldOf(issue).slice(0, houseLimits.id).toWellFormed()
  if (issue.code === 'unrecognized_keys')
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
