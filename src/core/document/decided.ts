import type { Mark, Node } from 'prosemirror-model'
import type { Transform } from 'prosemirror-transform'
import type { Range } from '../text'
import { type DecidedAttrs, type Decision, type DecisionScope, schema } from './schema'

/** Of a longer place a decision keeps the beginning, in UTF-16 units. */
const keptText = 40

/** A decision that stands in a document: somebody said something of this very text. */
export interface StandingDecision extends Range {
  readonly kind: Decision | 'sic'
  readonly scope: DecisionScope
  /** The rule that had doubted it; null for *as printed*, which answers every rule that reads text. */
  readonly rule: string | null
  /** What the editor noted beside *as printed*. */
  readonly note: string
}

const layoutRules: ReadonlySet<string> = new Set(['articles', 'columns'])

/** Whether a rule asks where a paragraph belongs, not how it is spelt: *as printed* is no answer to that. */
export const isAboutLayout = (rule: string): boolean => layoutRules.has(rule)

/** The decisions of a document. One whose text was edited since is none any more. */
export class Decided {
  readonly standing: readonly StandingDecision[]
  /** What is said of a position. Almost everywhere it is nothing, and two thousand doubts ask for each of theirs. */
  readonly #at = new Map<number, StandingDecision[]>()

  /** @param document a page; or none yet */
  constructor(document: Node) {
    this.standing = runsOf(document).flatMap(({ mark, from, to, text }): readonly StandingDecision[] => {
      if (mark.type === schema.marks.sic)
        return [{ from, to, kind: 'sic', scope: 'here', rule: null, note: mark.attrs.note as string }]
      const { decision, scope, rule, text: meant } = mark.attrs as DecidedAttrs
      return stillSays(text, meant) ? [{ from, to, kind: decision, scope, rule, note: '' }] : []
    })
    for (const one of this.standing) {
      if (one.kind === 'fine' && one.scope !== 'here') continue
      for (let at = one.from; at < one.to; at++) {
        const here = this.#at.get(at)
        if (here) here.push(one)
        else this.#at.set(at, [one])
      }
    }
  }

  /** Whether the editor answered a rule's doubt at a place, which then is doubted no more. */
  answers(rule: string, place: Range): boolean {
    return this.#says(
      place,
      (said) => said.kind !== 'later' && (said.rule === rule || (said.rule === null && !isAboutLayout(rule))),
    )
  }

  /** Whether she put it off. */
  putsOff(rule: string, place: Range): boolean {
    return this.#says(place, (said) => said.kind === 'later' && said.rule === rule)
  }

  #says({ from, to }: Range, is: (said: StandingDecision) => boolean): boolean {
    if (this.#at.size === 0) return false
    for (let at = from; at < to; at++) if (this.#at.get(at)?.some(is)) return true
    return false
  }
}

/** Two places side by side that say the same run together: the text then stands there twice. */
function stillSays(now: string, meant: string): boolean {
  if (meant.length >= keptText) return now.startsWith(meant)
  return meant !== '' && now === meant.repeat(now.length / meant.length)
}

interface MarkRun extends Range {
  readonly mark: Mark
  readonly text: string
}

function runsOf(document: Node): readonly MarkRun[] {
  const runs: MarkRun[] = []
  document.descendants((node, pos) => {
    if (!node.isTextblock) return true
    for (const run of runsInBlock(node)) runs.push({ ...run, from: pos + 1 + run.from, to: pos + 1 + run.to })
    return false
  })
  return runs.toSorted((a, b) => a.from - b.from || a.to - b.to)
}

/** A block is the same object as long as nothing in it changes: it is read once. Positions are within it. */
const known = new WeakMap<Node, readonly MarkRun[]>()

function runsInBlock(block: Node): readonly MarkRun[] {
  const found = known.get(block) ?? readRuns(block)
  known.set(block, found)
  return found
}

function readRuns(block: Node): readonly MarkRun[] {
  const runs: MarkRun[] = []
  let open: MarkRun[] = []
  block.forEach((text, from) => {
    const said = text.text ?? ''
    const marks = text.marks.filter(({ type }) => type === schema.marks.decided || type === schema.marks.sic)
    open = marks.map((mark) => {
      const before = open.find((run) => run.to === from && run.mark.eq(mark))
      if (before) runs.splice(runs.indexOf(before), 1)
      const run = {
        mark,
        from: before?.from ?? from,
        to: from + said.length,
        text: (before?.text ?? '') + said,
      }
      runs.push(run)
      return run
    })
  })
  return runs
}

/** Notes that a rule's doubt at a place is no error, or is put off. What was said of the place before is forgotten. */
export function decide(
  tr: Transform,
  { from, to }: Range,
  rule: string,
  decision: Decision,
  scope: DecisionScope = 'here',
): void {
  forget(tr, { from, to }, rule)
  const text = tr.doc.textBetween(from, to).slice(0, keptText).toWellFormed()
  tr.addMark(from, to, schema.marks.decided.create({ decision, scope, rule, text }))
}

/** Notes that a place stands as it was printed. Every rule that had put it off is answered. */
export function markAsPrinted(tr: Transform, { from, to }: Range, note: string): void {
  tr.removeMark(from, to, schema.marks.decided)
  tr.addMark(from, to, schema.marks.sic.create({ note }))
}

/** Takes back what was decided of a place. @param rule null = that it stands as printed */
export function forget(tr: Transform, { from, to }: Range, rule: string | null): void {
  if (rule === null) {
    tr.removeMark(from, to, schema.marks.sic)
    return
  }
  const gone = new Set<Mark>()
  tr.doc.nodesBetween(from, to, (node) => {
    for (const mark of node.marks)
      if (mark.type === schema.marks.decided && mark.attrs.rule === rule) gone.add(mark)
  })
  for (const mark of gone) tr.removeMark(from, to, mark)
}
