import type { Node } from 'prosemirror-model'
import type { Change, TakenBack } from '../../core/document'
import type { SuspectNow } from '../desk'

/** What stands before and after a place in its block: a few characters, cut with an ellipsis. */
export interface Context {
  readonly left: string
  readonly right: string
}

/** A stretch of a row: as it stands untouched, taken away, put in, or doubted. */
export interface Part {
  readonly kind: 'kept' | 'gone' | 'put' | 'doubted'
  readonly text: string
}

/** What is listed in one row: one finding, or several of one rule side by side, a line set letter by letter, say. */
export type Run<Finding> = readonly [Finding, ...Finding[]]

/** A rule's runs, in the order of the page. */
export interface RunGroup<Finding> {
  /** The rule's name; `hand` = made by hand. */
  readonly rule: string
  readonly runs: readonly Run<Finding>[]
}

/** A run as it is read in its context. */
export interface Row extends Context {
  readonly parts: readonly Part[]
  /** What its source line is called; 0 = it has none. */
  readonly line: number
}

/** Beside a suspect stand its suggestions: it has less room. */
const leftWidth = { change: 9, suspect: 5 }
const rightWidth = 24

/** By hand first, then what touches the wording, then what only touches the setting; joined lines last. */
const order = [
  'hand',
  'misreads',
  'line-length',
  'doubted-by-engine',
  'duplicate-glyphs',
  'quotes',
  'continuity',
  'articles',
  'columns',
  'half-width',
  'characters',
  'letter-spacing',
  'stray-space',
  'debris',
]
const last = 'line-wrap'

/** Changes of one rule no further apart than this, in characters of the source, are one row. */
const sideBySide = 2

/** Findings by rule. Takes time for each finding; what a row says is only read when it is drawn: {@link rowOf}. */
export function groupRuns<Finding extends Change | SuspectNow>(
  findings: readonly Finding[],
): readonly RunGroup<Finding>[] {
  return [...Map.groupBy(findings, ruleOf)]
    .map(([rule, own]) => ({ rule, runs: runs(own) }))
    .toSorted((a, b) => rank(a.rule) - rank(b.rule) || (a.rule < b.rule ? -1 : 1))
}

function runs<Finding extends Change | SuspectNow>(findings: readonly Finding[]): readonly Run<Finding>[] {
  const found: [Finding, ...Finding[]][] = []
  let last: Finding | null = null
  for (const finding of findings) {
    if (last && goOn(last, finding)) found.at(-1)?.push(finding)
    else found.push([finding])
    last = finding
  }
  return found
}

function goOn(last: Change | SuspectNow, next: Change | SuspectNow): boolean {
  if ('suspect' in last || 'suspect' in next) return false
  if (last.kind !== 'text' || next.kind !== 'text' || last.rule === null) return false
  return last.line === next.line && next.fromSource - last.toSource <= sideBySide && next.from >= last.to
}

/** The groups whose rows hold `query` in what they say or stood for; '' = all. */
export function filterGroups<Finding extends Change | SuspectNow>(
  groups: readonly RunGroup<Finding>[],
  query: string,
  doc: Node,
): readonly RunGroup<Finding>[] {
  const wanted = query.trim().toLowerCase()
  if (wanted === '') return groups
  return groups.flatMap(({ rule, runs }) => {
    const found = runs.filter((run) => said(rowOf(run, doc)).includes(wanted))
    return found.length ? [{ rule, runs: found }] : []
  })
}

function said({ left, parts, right }: Row): string {
  const now = parts.map(({ kind, text }) => (kind === 'gone' ? '' : text)).join('')
  const gone = parts.map(({ kind, text }) => (kind === 'gone' ? text : '')).join('\n')
  return `${left}${now}${right}\n${gone}`.toLowerCase()
}

/** Before the rule's name, in the group of its corrections that were taken back. */
const takenBackPrefix = 'again '

/** The rule whose corrections were taken back, by its group's name; null = it is a group of what stands. */
export function ruleTakenBack(group: string): string | null {
  return group.startsWith(takenBackPrefix) ? group.slice(takenBackPrefix.length) : null
}

/** What was taken back, by rule: groups for the end of the list. */
export function groupTakenBack(taken: readonly TakenBack[]): readonly RunGroup<Change>[] {
  return groupRuns<Change>(taken).map(({ rule, runs }) => ({ rule: `${takenBackPrefix}${rule}`, runs }))
}

/** How many findings a group has. */
export function countOf({ runs }: RunGroup<unknown>): number {
  return runs.reduce((sum, run) => sum + run.length, 0)
}

function rank(rule: string): number {
  if (rule.startsWith(takenBackPrefix)) return 2 * order.length + rank(rule.slice(takenBackPrefix.length))
  if (rule === last) return order.length + 1
  const place = order.indexOf(rule)
  return place < 0 ? order.length : place
}

function ruleOf(finding: Change | SuspectNow): string {
  return 'suspect' in finding ? finding.suspect.rule : (finding.rule ?? 'hand')
}

/** @param doc the document that the findings' positions belong to */
export function rowOf<Finding extends Change | SuspectNow>(
  findings: Run<Finding>,
  doc: Node,
  numberOf: (line: number) => number = (line) => line,
): Row {
  const [first] = findings
  const parts: Part[] = []
  let to = first.from
  for (const finding of findings) {
    if (finding.from > to) parts.push({ kind: 'kept', text: doc.textBetween(to, finding.from) })
    parts.push(...partsOf(finding, doc))
    to = finding.to
  }
  const width = 'suspect' in first ? leftWidth.suspect : leftWidth.change
  return { parts, line: first.line && numberOf(first.line), ...around(doc, first.from, to, width) }
}

function partsOf(finding: Change | SuspectNow, doc: Node): readonly Part[] {
  if ('suspect' in finding) return [{ kind: 'doubted', text: doc.textBetween(finding.from, finding.to, '↵') }]
  const { before, after } = finding
  return [
    ...(before === '' ? [] : [{ kind: 'gone', text: before } as const]),
    ...(after === '' ? [] : [{ kind: 'put', text: after } as const]),
  ]
}

function around(doc: Node, from: number, to: number, width: number): Context {
  const $from = doc.resolve(Math.min(from, doc.content.size))
  const $to = doc.resolve(Math.min(to, doc.content.size))
  const before = $from.parent.isTextblock ? $from.parent.textBetween(0, $from.parentOffset) : ''
  const after = $to.parent.isTextblock
    ? $to.parent.textBetween($to.parentOffset, $to.parent.content.size)
    : ''
  return { left: ending(before, width), right: beginning(after, rightWidth) }
}

/** Cut between characters, never inside a pair of surrogates. */
function ending(text: string, width: number): string {
  if (text.length <= width) return text
  return `…${text.slice(-width).replace(/^[\udc00-\udfff]/u, '')}`
}

function beginning(text: string, width: number): string {
  return text.slice(0, width).replace(/[\ud800-\udbff]$/u, '')
}

/** Equal for rows that look the same. */
export function readsAs({ left, parts, right, line }: Row): string {
  return [line, left, ...parts.map(({ kind, text }) => `${kind} ${text}`), right].join('\n')
}
