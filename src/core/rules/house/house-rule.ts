import type { Reason } from '../../document'
import { type PatternFault, patternFault } from '../../text'
import type { Treatment } from '../policy'
import { type HouseRuleEntry, idOf } from './entry'
import { type Groups, type Template, templateOf } from './template'

/** A house rule, ready to run. Plain data: it goes to another thread as it is. */
export interface HouseRule {
  readonly id: string
  /** The file that it stands in, as the editor knows it. */
  readonly file: string
  /** Text as it stands, or an expression with the flags `g` and `u` or `v`. */
  readonly find: string | RegExp
  /** null = what is found is doubtful, and nothing is known to put instead. */
  readonly put: Template | null
  readonly hint: string | null
  readonly treatment: Treatment
  /** What is found must not go on at its ends ({@link HouseRuleEntry}). */
  readonly word: boolean
}

/** Makes a rule of an entry, or says why it cannot be one: a key under `house.problems` and values for it. */
export function houseRule(entry: HouseRuleEntry, file: string): HouseRule | Reason {
  const { match, regex, flags, replace, hint = null, policy = 'suspect', word } = entry
  if ((match === undefined) === (regex === undefined)) return { key: 'house.problems.match-or-regex' }
  if (flags !== undefined && regex === undefined)
    return { key: 'house.problems.flags', values: { field: 'flags' } }
  if (policy === 'correct' && replace === undefined) return { key: 'house.problems.no-replacement' }
  const head = { id: idOf(entry), file, hint, treatment: policy } as const
  if (regex === undefined)
    return {
      ...head,
      find: match ?? '',
      put: replace === undefined ? null : replace === '' ? [] : [replace],
      word: word ?? true,
    }
  const compiled = compile(regex, flags ?? '')
  if ('fault' in compiled) return { key: 'house.problems.bad-regex', values: { field: 'regex', ...compiled } }
  const put = replace === undefined ? null : templateOf(replace, compiled.groups)
  if (typeof put === 'string')
    return { key: 'house.problems.no-group', values: { field: 'replace', group: put } }
  return { ...head, find: compiled.pattern, put, word: word ?? false }
}

function compile(source: string, flags: string): { pattern: RegExp; groups: Groups } | PatternFault {
  const own = flags.includes('v') ? flags : `${flags.replace('u', '')}u`
  const fault = patternFault(source, own)
  if (fault) return fault
  // The empty alternative comes first: it matches at once, whatever the expression would do with an empty text.
  const empty = new RegExp(`|${source}`, own).exec('')
  return {
    pattern: new RegExp(source, `g${own}`),
    groups: { count: (empty?.length ?? 1) - 1, names: new Set(Object.keys(empty?.groups ?? {})) },
  }
}
