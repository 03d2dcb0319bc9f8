import type { Draft } from '../document'
import { type Block, layOut, placePictures, type Workshop } from '../layout'
import { Ledger, type Source, type Tape } from '../text'
import { byPlace } from './by-place'
import { cleanLines } from './cleaned-lines'
import { continuity } from './continuity'
import { doubtedByEngine } from './doubted-by-engine'
import { type Knowledge, nothingKnown } from './knowledge'
import { lineLength, misreads } from './misreads'
import { blockRules } from './order'
import { type Policy, printFidelity, treatment } from './policy'
import type { BlockRule, BlockView, Finding, HouseRules } from './rule'
import type { Why } from './why'
import { Workbench } from './workbench'

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
  const bench = new Workbench(source, new Ledger<Why>(source))
  const lines = cleanLines(source, policy, knowledge, bench)
  const { blocks, articles, doubts } = layOut(lines, workshopOf(bench, policy, knowledge))
  // Where the columns were read across, no sentence hangs together: the one suspect that says so is enough; only what
  // the house asks for is said beside it, and what is misread whatever stands around it.
  const across = bench.doubts('columns')
  if (across) bench.keepDoubts('columns')
  const seen = new Map<BlockRule, readonly Tape[]>()
  for (const rule of blockRules) {
    if (across && rule.name === continuity.name) continue
    // A rule that comes twice has nothing new to look at where no other has mended anything since.
    if (seen.get(rule)?.every((tape, at) => tape === blocks[at]?.tape)) continue
    const found = rule.find({ blocks: blocks.map(viewOf), knowledge, house })
    treatBlocks(rule, across && rule === misreads ? evenAcross([...found]) : found, blocks, policy, bench)
    seen.set(
      rule,
      blocks.map(({ tape }) => tape),
    )
  }
  yieldDoubts(bench)
  if (!across && treatment(policy, 'articles') !== 'leave')
    for (const { block, from, to, reason, confidence } of doubts) {
      const tape = blocks[block]?.tape
      if (tape) bench.doubt('articles', tape, { at: block, from, to, put: null, reason, confidence })
    }
  const draft = bench.draft(blocks, articles)
  const pictures = placePictures(source, draft)
  return pictures.length > 0 ? { ...draft, pictures } : draft
}

/** What layout may do to a page, noted in its books. */
function workshopOf(bench: Workbench, policy: Policy, { lexicon, latin }: Knowledge): Workshop {
  return {
    edit: (tape, edits, rule, key) =>
      bench.ledger.apply(
        tape,
        edits.map((edit) => ({ ...edit, why: { rule, reason: { key } } })),
      ),
    joins: treatment(policy, 'line-wrap') === 'correct',
    across: bench.doubts('columns'),
    lexicon,
    latin,
  }
}

const viewOf = ({ tape, role, continues, article }: Block): BlockView => ({
  text: tape.text,
  role,
  continues,
  article,
})

/** Makes of a rule's findings what the policy says, but where an earlier rule has settled the place. */
function treatBlocks(
  rule: BlockRule,
  found: ReturnType<BlockRule['find']>,
  blocks: readonly Block[],
  policy: Policy,
  bench: Workbench,
): void {
  for (const [at, findings] of byPlace(found)) {
    const block = blocks[at]
    if (!block) continue
    const before = block.tape
    const open = findings.filter((finding) => !bench.isSettled(before, finding))
    block.tape = bench.treat(rule.name, treatment(policy, rule.name), before, open)
    if (rule.settles) bench.settle(rule.name, before, block.tape, open)
  }
}

/** Rules that judge by the words around a place. */
const ofSentences: readonly string[] = [misreads.name, continuity.name]

/** Of doubts of one place, those go that know less of it. */
function yieldDoubts(bench: Workbench): void {
  if (bench.doubts(doubtedByEngine.name))
    bench.yieldTo(
      blockRules.map(({ name }) => name),
      doubtedByEngine.name,
    )
  // Whoever judges by words knows more of a place than a line that is too long.
  if (bench.doubts(lineLength.name)) bench.yieldTo(ofSentences, lineLength.name)
}

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
