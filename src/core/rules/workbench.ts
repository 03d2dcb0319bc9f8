import type { Draft } from '../document'
import type { Block } from '../layout'
import type { Ledger, Range, Source, Tape } from '../text'
import { DraftPlaces } from './draft-places'
import { correctionsIn, suspectsIn } from './drafted'
import { heldInsertion } from './insertion'
import type { Treatment } from './policy'
import type { Finding } from './rule'
import { Spans } from './spans'
import type { Doubt, Why } from './why'

/** Where findings become corrections and suspects, and tapes at last a draft. */
export class Workbench {
  readonly ledger: Ledger<Why>
  readonly #source: Source
  #doubts: Doubt[] = []
  /** Each rule's doubts so far, by their places. */
  readonly #doubted = new Set<string>()
  /** Origins (see {@link Tape}) of units that later rules keep off. */
  readonly #settled = new Set<number>()

  constructor(source: Source, ledger: Ledger<Why>) {
    this.#source = source
    this.ledger = ledger
  }

  isBlank(line: number): boolean {
    return (this.#source.lines[line]?.text ?? '').trim() === ''
  }

  /** Applies the certain findings and notes the doubtful ones. `findings` are in order and do not overlap. */
  treat(rule: string, treatment: Treatment, tape: Tape, findings: readonly Finding[]): Tape {
    if (treatment === 'leave') return tape
    for (const finding of findings)
      if (!finding.leave && (finding.put === null || treatment === 'suspect')) this.doubt(rule, tape, finding)
    if (treatment === 'suspect') return tape
    return this.ledger.apply(
      tape,
      findings.flatMap(({ from, to, put, reason }) =>
        put === null || (from === to && put === '') ? [] : [{ from, to, put, why: { rule, reason } }],
      ),
    )
  }

  /** Keeps later rules off what a rule found, and off what it put there: `after` is `before` with its edits. */
  settle(rule: string, before: Tape, after: Tape, findings: readonly Finding[]): void {
    for (const { from, to } of findings)
      for (let i = from; i < to; i++) this.#settled.add(before.origin[i] ?? 0)
    if (after === before) return
    for (const unit of after.origin)
      if (unit < 0 && this.ledger.entry(~unit)?.why.rule === rule) this.#settled.add(unit)
  }

  isSettled(tape: Tape, { from, to }: Range): boolean {
    for (let i = from; i < Math.max(to, from + 1); i++) {
      const unit = tape.origin[i]
      if (unit !== undefined && this.#settled.has(unit)) return true
    }
    return false
  }

  /** Whether a rule has doubted anything so far. */
  doubts(rule: string): boolean {
    return this.#doubts.some((doubt) => doubt.rule === rule)
  }

  /** Forgets what all other rules have doubted so far. */
  keepDoubts(rule: string): void {
    this.#doubts = this.#doubts.filter((doubt) => doubt.rule === rule)
  }

  /** Forgets what a rule doubts where one of the others has doubted it as well, or mended it. */
  yieldTo(others: readonly string[], rule: string): void {
    const taken = [
      ...this.#doubts.filter((doubt) => others.includes(doubt.rule)),
      ...[...this.ledger.entries()].flatMap(([, entry]) => (others.includes(entry.why.rule) ? [entry] : [])),
    ]
    const spans = new Spans(taken)
    this.#doubts = this.#doubts.filter((doubt) => doubt.rule !== rule || !spans.overlap(doubt))
  }

  doubt(rule: string, tape: Tape, found: Finding): void {
    const { from: gap, to: end, put: added } = found
    const held = gap === end && added ? heldInsertion(tape.text, gap, added) : null
    const finding = { ...found, ...held }
    const first = tape.origin[finding.from] ?? tape.origin.at(-1)
    const last = tape.origin[Math.max(finding.from, finding.to - 1)] ?? first
    if (first === undefined || last === undefined) return
    const suggestions = finding.suggestions ?? (finding.put === null ? [] : [finding.put])
    const { from } = this.ledger.span(first)
    const { to } = this.ledger.span(last)
    // A rule that looks twice says it once.
    const place = `${rule} ${from} ${to}`
    if (this.#doubted.has(place)) return
    this.#doubted.add(place)
    this.#doubts.push({
      rule,
      reason: finding.reason,
      from,
      to,
      suggestions,
      confidence: finding.confidence ?? (finding.put === null ? 0.5 : 0.9),
    })
  }

  /** Closes the books. */
  draft(blocks: readonly Block[], articles: readonly (readonly number[])[]): Draft {
    this.ledger.close()
    const places = new DraftPlaces(this.ledger)
    const drafted = blocks.map((block, index) => places.lay(block, index))
    places.settle()
    return {
      articles: articles.map((own, n) => ({ id: `a${n + 1}`, blocks: own })),
      blocks: drafted,
      corrections: correctionsIn(this.ledger, places),
      suspects: suspectsIn(this.#doubts, places, drafted),
    }
  }
}
