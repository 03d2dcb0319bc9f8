import { type Line, placesOf } from '../layout'
import { type Edit, isSpace, type Source, type Tape } from '../text'
import { byPlace } from './by-place'
import type { Knowledge } from './knowledge'
import { lineRules } from './order'
import { type Policy, treatment } from './policy'
import type { Finding, LineView } from './rule'
import type { Workbench } from './workbench'

/** What the line rules said of a line besides its text. */
interface LineFacts {
  level: number | null
  copies: number
  headlineWith: number | null
}

const nothingNoted: Readonly<LineFacts> = { level: null, copies: 1, headlineWith: null }

const blank = { text: '', box: null, confidence: null }

/** The lines of a source after the rules that look at lines: those that hold text, without white space at their ends. */
export function cleanLines(source: Source, policy: Policy, knowledge: Knowledge, bench: Workbench): Line[] {
  const { ledger } = bench
  const tapes = source.lines.map((_, i) => ledger.line(i))
  const facts = tapes.map((): LineFacts => ({ ...nothingNoted }))
  const lineView = (tape: Tape, i: number): LineView => ({
    text: tape.text,
    source: source.lines[i] ?? blank,
    unit: (at) => ledger.span(tape.origin[at] ?? 0).from - (ledger.starts[i] ?? 0),
  })
  const views = tapes.map(lineView)
  for (const rule of lineRules) {
    const wanted = treatment(policy, rule.name)
    if (wanted === 'leave') continue
    for (const [at, findings] of byPlace(rule.find({ lines: views, knowledge }))) {
      const tape = tapes[at]
      if (!tape) continue
      const treated = bench.treat(rule.name, wanted, tape, findings)
      if (treated !== tape) views[at] = lineView(treated, at)
      tapes[at] = treated
      if (wanted !== 'correct') continue
      for (const finding of findings) note(facts, finding)
    }
  }
  return toLines(tapes, facts, source, bench)
}

function note(facts: readonly LineFacts[], finding: Finding): void {
  const own = facts[finding.at]
  if (!own || finding.put === null) return
  if (finding.level !== undefined) own.level = finding.level
  if (finding.reason.key === 'rules.duplicate-glyphs.units')
    own.copies = Math.max(own.copies, Number(finding.reason.values?.count ?? 2))
  const kept = finding.repeats ?? []
  for (const [n, at] of kept.entries()) {
    const fact = facts[at]
    if (!fact) continue
    fact.copies++
    fact.headlineWith = kept[n - 1] ?? fact.headlineWith
  }
}

function toLines(
  tapes: readonly Tape[],
  facts: readonly LineFacts[],
  source: Source,
  bench: Workbench,
): Line[] {
  const places = placesOf(source)
  const lines: Line[] = []
  let blanks = 0
  for (const [index, tape] of tapes.entries()) {
    const { trimmed, indented } = trim(tape, bench)
    if (trimmed.text === '') {
      if (bench.isBlank(index)) blanks++
      continue
    }
    const { level, copies, headlineWith } = facts[index] ?? nothingNoted
    const place = places[index] ?? null
    lines.push({
      index,
      tape: trimmed,
      blanks,
      level: level ?? place?.rank ?? null,
      shadowed: copies > 1,
      copies,
      headlineWith,
      indented,
      place,
    })
    blanks = 0
  }
  return lines
}

/** A line without white space at its ends, and whether it had some before it. */
function trim(tape: Tape, bench: Workbench): { readonly trimmed: Tape; readonly indented: boolean } {
  const { text } = tape
  let from = 0
  let to = text.length
  while (from < to && isSpace(text.charCodeAt(from))) from++
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--
  const why = { rule: 'stray-space', reason: { key: 'rules.stray-space.edge' } }
  const edits: (Edit & { readonly why: typeof why })[] = []
  if (from > 0) edits.push({ from: 0, to: from, put: '', why })
  if (to < text.length) edits.push({ from: to, to: text.length, put: '', why })
  return { trimmed: bench.ledger.apply(tape, edits), indented: from > 0 }
}
