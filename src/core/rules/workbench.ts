import type { Correction, Draft, DraftBlock, LineSpan, Reason, Suspect } from '../document'
import type { Block } from '../layout'
import type { Ledger, Range, Source, Tape } from '../text'
import { heldInsertion } from './insertion'
import type { Treatment } from './policy'
import type { Finding } from './rule'

/** Why a change was made. */
export interface Why {
  readonly rule: string
  readonly reason: Reason
}

/** A doubt, held by source offsets while the text under it is still worked on. */
interface Doubt extends Why {
  readonly from: number
  readonly to: number
  readonly suggestions: readonly string[]
  readonly confidence: number
}

/** Where findings become corrections and suspects, and tapes at last a draft. */
export class Workbench {
  readonly ledger: Ledger<Why>
  readonly #source: Source
  #doubts: Doubt[] = []
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
    this.#doubts = this.#doubts.filter(
      (doubt) => doubt.rule !== rule || !taken.some(({ from, to }) => from < doubt.to && doubt.from < to),
    )
  }

  doubt(rule: string, tape: Tape, found: Finding): void {
    const { from: place, to: end, put: added } = found
    const held = place === end && added ? heldInsertion(tape.text, place, added) : null
    const finding = { ...found, ...held }
    const first = tape.origin[finding.from] ?? tape.origin.at(-1)
    const last = tape.origin[Math.max(finding.from, finding.to - 1)] ?? first
    if (first === undefined || last === undefined) return
    const suggestions = finding.suggestions ?? (finding.put === null ? [] : [finding.put])
    this.#doubts.push({
      rule,
      reason: finding.reason,
      from: this.ledger.span(first).from,
      to: this.ledger.span(last).to,
      suggestions,
      confidence: finding.confidence ?? (finding.put === null ? 0.5 : 0.9),
    })
  }

  /** Closes the books. */
  draft(blocks: readonly Block[], articles: readonly (readonly number[])[]): Draft {
    const { ledger } = this
    ledger.close()
    const size = ledger.starts.at(-1) ?? 0
    // Where each source unit went: its block, and its place in it. A unit that was removed goes where the one before
    // it in its line went, behind it.
    const inBlock = new Int32Array(size).fill(-1)
    const place = new Int32Array(size)
    const added = new Map<number, { block: number; from: number; text: string }>()
    const drafted = blocks.map((block, index): DraftBlock => {
      const { text, origin } = block.tape
      const lines: LineSpan[] = []
      let from = 0
      let line = -1
      for (let i = 0; i < origin.length; i++) {
        const unit = origin[i] ?? 0
        const inLine = unit >= (ledger.starts[line] ?? size) && unit < (ledger.starts[line + 1] ?? 0)
        const own = inLine ? line : ledger.lineOf(unit)
        if (own !== line) {
          if (i > 0) lines.push({ line: line + 1, from, to: i })
          from = i
          line = own
        }
        if (unit >= 0) {
          inBlock[unit] = index
          place[unit] = i
          continue
        }
        const known = added.get(~unit)
        if (known) known.text += text[i]
        else added.set(~unit, { block: index, from: i, text: text[i] ?? '' })
      }
      if (origin.length > 0) lines.push({ line: line + 1, from, to: origin.length })
      return { role: block.role, text, lines, continues: block.continues }
    })
    for (const [id, entry] of ledger.entries()) {
      const put = added.get(id)
      if (!put) continue
      for (let i = entry.from; i < entry.to; i++) {
        inBlock[i] = put.block
        place[i] = put.from
      }
    }
    this.#settle(inBlock, place)
    const corrections: Correction[] = []
    for (const [id, entry] of ledger.entries()) {
      const start = ledger.starts[entry.line] ?? 0
      const put = added.get(id)
      const block = put
        ? put.block
        : entry.from < size && entry.to > entry.from
          ? (inBlock[entry.from] ?? -1)
          : -1
      const from = put ? put.from : block < 0 ? 0 : (place[entry.from] ?? 0)
      corrections.push({
        ...entry.why,
        line: entry.line + 1,
        fromSource: entry.from - start,
        toSource: entry.to - start,
        removed: ledger.sourceText(entry.line, entry.from, entry.to),
        added: put?.text ?? '',
        block: block < 0 ? null : block,
        from,
        to: from + (put?.text.length ?? 0),
      })
    }
    corrections.sort((a, b) => a.line - b.line || a.fromSource - b.fromSource || a.toSource - b.toSource)
    return {
      articles: articles.map((own, n) => ({ id: `a${n + 1}`, blocks: own })),
      blocks: drafted,
      corrections,
      suspects: this.#suspects(inBlock, place, drafted),
    }
  }

  /** Gives the units that were removed the place behind the unit before them in their line, or else of the next. */
  #settle(inBlock: Int32Array, place: Int32Array): void {
    const { starts } = this.ledger
    for (let line = 0; line + 1 < starts.length; line++) {
      const from = starts[line] ?? 0
      const to = starts[line + 1] ?? 0
      let open = from
      while (open < to && inBlock[open] === -1) open++
      if (open === to) continue
      for (let i = from; i < open; i++) {
        inBlock[i] = inBlock[open] ?? -1
        place[i] = place[open] ?? 0
      }
      // Whether the unit before stands in the draft, or was removed as well.
      let stands = true
      for (let i = open + 1; i < to; i++) {
        if (inBlock[i] !== -1) {
          stands = true
          continue
        }
        inBlock[i] = inBlock[i - 1] ?? -1
        place[i] = (place[i - 1] ?? 0) + (stands ? 1 : 0)
        stands = false
      }
    }
  }

  #suspects(inBlock: Int32Array, place: Int32Array, blocks: readonly DraftBlock[]): Suspect[] {
    const suspects: Suspect[] = []
    for (const doubt of this.#doubts) {
      const last = Math.max(doubt.from, doubt.to - 1)
      const block = inBlock[doubt.from] ?? -1
      if (block < 0) continue
      const from = place[doubt.from] ?? 0
      const same = inBlock[last] === block
      const length = blocks[block]?.text.length ?? 0
      const to = Math.min(length, Math.max(from, (same ? (place[last] ?? from) : from) + 1))
      suspects.push({
        block,
        from: Math.min(from, to),
        to,
        rule: doubt.rule,
        reason: doubt.reason,
        suggestions: doubt.suggestions,
        confidence: doubt.confidence,
      })
    }
    return suspects.sort((a, b) => a.block - b.block || a.from - b.from || a.to - b.to)
  }
}
