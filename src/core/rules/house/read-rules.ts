import { getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser'
import type { Reason } from '../../document'
import { type HouseRuleEntry, houseLimits, WrittenRule } from './entry'
import type { HouseRule } from './house-rule'
import { judgeEntry } from './judge-entry'
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
  const problems = new FileProblems(file, text)
  const written: WrittenRule[] = []
  let whole = true
  const entries: HouseRuleEntry[] = []
  const rules: HouseRule[] = []
  if (text.trim() === '') return { written, whole, entries, rules, problems: problems.all }
  const { root, faults } = parsed(text)
  problems.tellOfFaults(faults)
  if (root?.type !== 'array') {
    if (faults.length === 0) problems.tell(0, null, { key: 'house.problems.no-list' })
    return { written, whole: false, entries, rules, problems: problems.all }
  }
  if (faults.length > 0) whole = false
  const ids = new Set<string>()
  for (const [index, node] of (root.children ?? []).entries()) {
    if (index >= houseLimits.rules) {
      whole = false
      const values = { limit: houseLimits.rules }
      problems.tell(node.offset, null, { key: 'house.problems.too-many', values })
      break
    }
    if (isTorn(node, faults)) continue
    const value: unknown = getNodeValue(node)
    const rough = WrittenRule.safeParse(value)
    if (rough.success) written.push(rough.data)
    else whole = false
    const at = rough.success ? written.length - 1 : null
    const judged = judgeEntry(node, value, index, file)
    if (judged.kind === 'unsound') problems.tell(judged.offset, judged.rule, judged.reason, at)
    else if (ids.has(judged.rule.id))
      problems.tell(node.offset, judged.rule.id, { key: 'house.problems.same-id' }, at)
    else {
      ids.add(judged.rule.id)
      entries.push(judged.entry)
      rules.push(judged.rule)
    }
  }
  return { written, whole, entries, rules, problems: problems.all }
}

/** What is told of a file, by line; no more than {@link maxProblems}. */
class FileProblems {
  readonly all: HouseProblem[] = []
  readonly #file: string
  readonly #text: string

  constructor(file: string, text: string) {
    this.#file = file
    this.#text = text
  }

  /** @param at which of the rules as they are written it is; null = none of them */
  tell(offset: number, rule: string | null, { key, values }: Reason, at: number | null = null): void {
    if (this.all.length >= maxProblems) return
    const file = this.#file
    const line = this.#lineOf(offset)
    const reason = { key, values: { file, line, ...(rule === null ? {} : { rule }), ...values } }
    this.all.push({ file, line, rule, at, reason })
  }

  /** Of each line once: after the first fault of a line a parser finds others that are none. */
  tellOfFaults(faults: readonly Fault[]): void {
    const lines = new Set<number>()
    for (const { offset } of faults.slice(0, maxProblems)) {
      const line = this.#lineOf(offset)
      if (!lines.has(line)) this.tell(offset, null, { key: 'house.problems.json' })
      lines.add(line)
    }
  }

  #lineOf(offset: number): number {
    return this.#text.slice(0, offset).split('\n').length
  }
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
