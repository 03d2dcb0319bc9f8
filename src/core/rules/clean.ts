import type { Draft } from '../document'
import { type Line, layOut, type Place, placePictures, placesOf, type Workshop } from '../layout'
import { type Edit, isSpace, Ledger, type Source, type Tape } from '../text'
import { continuity } from './continuity'
import { doubtedByEngine } from './doubted-by-engine'
import { type Knowledge, nothingKnown } from './knowledge'
import { lineLength, misreads } from './misreads'
import { blockRules, lineRules } from './order'
import { type Policy, printFidelity, treatment } from './policy'
import type { Finding, HouseRules, LineView } from './rule'
import { type Why, Workbench } from './workbench'

/** What is absent is not known. */
export interface CleanOptions extends Partial<Knowledge> {
  /** Absent = print fidelity. */
  readonly policy?: Policy
  /** Absent = none. */
  readonly house?: HouseRules
}

/**
 * Makes a draft of a source. Pure: no clock, no I/O; the same input gives the same output. Never throws, on any text.
 * Takes time in proportion to the text.
 */
export function clean(source: Source, options: CleanOptions = {}): Draft {
  const policy = options.policy ?? printFidelity
  const knowledge: Knowledge = {
    lexicon: options.lexicon ?? nothingKnown.lexicon,
    latin: options.latin ?? nothingKnown.latin,
    confirmed: options.confirmed ?? nothingKnown.confirmed,
  }
  // Switched off, they are not even run: one of them may be why.
  const house = (treatment(policy, 'house') !== 'leave' && options.house) || { rules: [] }
  const ledger = new Ledger<Why>(source)
  const bench = new Workbench(source, ledger)
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
  const lines = toLines(tapes, facts, placesOf(source), bench)
  const workshop: Workshop = {
    edit: (tape, edits, rule, key) =>
      bench.ledger.apply(
        tape,
        edits.map((edit) => ({ ...edit, why: { rule, reason: { key } } })),
      ),
    joins: treatment(policy, 'line-wrap') === 'correct',
    latin: knowledge.latin,
  }
  const { blocks, articles, doubts } = layOut(lines, workshop)
  // Where the columns were read across, no sentence hangs together: the one suspect that says so is enough; only what
  // the house asks for is said beside it, and what is misread whatever stands around it.
  const across = bench.doubts('columns')
  if (across) bench.keepDoubts('columns')
  for (const rule of blockRules) {
    if (across && rule.name === continuity.name) continue
    const views = blocks.map((block) => ({
      text: block.tape.text,
      role: block.role,
      continues: block.continues,
      article: block.article,
    }))
    const found = rule.find({ blocks: views, knowledge, house })
    for (const [at, findings] of byPlace(across && rule === misreads ? evenAcross([...found]) : found)) {
      const block = blocks[at]
      if (!block) continue
      const before = block.tape
      const open = findings.filter((finding) => !bench.isSettled(before, finding))
      block.tape = bench.treat(rule.name, treatment(policy, rule.name), before, open)
      if (rule.settles) bench.settle(rule.name, before, block.tape, open)
    }
  }
  if (bench.doubts(doubtedByEngine.name))
    bench.yieldTo(
      blockRules.map(({ name }) => name),
      doubtedByEngine.name,
    )
  // Whoever judges by words knows more of a place than a line that is too long.
  if (bench.doubts(lineLength.name)) bench.yieldTo([...ofSentences], lineLength.name)
  for (const { block, from, to, reason, confidence } of doubts) {
    const tape = blocks[block]?.tape
    if (tape && !across && treatment(policy, 'articles') !== 'leave')
      bench.doubt('articles', tape, { at: block, from, to, put: null, reason, confidence })
  }
  const draft = bench.draft(blocks, articles)
  const pictures = placePictures(source, draft)
  return pictures.length > 0 ? { ...draft, pictures } : draft
}

/** Rules that judge by the words around a place. */
const ofSentences: ReadonlySet<string> = new Set([misreads.name, continuity.name])

/** So many misreads that are certain tell of an engine; without them the text is a PDF's, and odd at its gaps alone. */
const leastCertain = 3
const leastConfidence = 0.4

/** The misreads of a page whose columns were read across that this does not explain. */
function evenAcross(findings: readonly Finding[]): readonly Finding[] {
  const certain = findings.filter(({ put }) => put !== null)
  if (certain.length < leastCertain) return certain
  return findings.filter(
    ({ put, confidence = 0, reason }) =>
      put !== null || (confidence >= leastConfidence && reason.key !== 'rules.misreads.mark'),
  )
}

/** What the line rules said of a line besides its text. */
interface LineFacts {
  level: number | null
  copies: number
  headlineWith: number | null
}

const nothingNoted: Readonly<LineFacts> = { level: null, copies: 1, headlineWith: null }

const blank = { text: '', box: null, confidence: null }

/** A rule's findings by the line or block they are in, each place's in order and without overlaps. */
function byPlace(findings: Iterable<Finding>): Map<number, Finding[]> {
  const places = new Map<number, Finding[]>()
  for (const finding of findings) {
    const place = places.get(finding.at)
    if (place) place.push(finding)
    else places.set(finding.at, [finding])
  }
  for (const [at, place] of places) {
    place.sort((a, b) => a.from - b.from || a.to - b.to)
    let end = 0
    const clear = place.filter((finding) => {
      const fits = finding.from >= end
      if (fits) end = finding.to
      return fits
    })
    if (clear.length < place.length) places.set(at, clear)
  }
  return places
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

/** The lines that hold text, without white space at their ends. */
function toLines(
  tapes: readonly Tape[],
  facts: readonly LineFacts[],
  places: readonly (Place | null)[],
  bench: Workbench,
): Line[] {
  const lines: Line[] = []
  let blanks = 0
  for (const [index, tape] of tapes.entries()) {
    const { text } = tape
    let from = 0
    let to = text.length
    while (from < to && isSpace(text.charCodeAt(from))) from++
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--
    const edits: Edit[] = []
    if (from > 0) edits.push({ from: 0, to: from, put: '' })
    if (to < text.length) edits.push({ from: to, to: text.length, put: '' })
    const trimmed = bench.ledger.apply(
      tape,
      edits.map((edit) => ({
        ...edit,
        why: { rule: 'stray-space', reason: { key: 'rules.stray-space.edge' } },
      })),
    )
    if (from === to) {
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
      indented: from > 0,
      place,
    })
    blanks = 0
  }
  return lines
}
