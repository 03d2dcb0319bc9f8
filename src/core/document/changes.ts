import type { Node } from 'prosemirror-model'
import type { Source } from '../text/source'
import type { Correction, Draft, Reason } from './draft'
import { lineEdits } from './line-edits'
import { type LineRun, lineRuns } from './line-runs'

/**
 * A difference between source and document, whoever made it. Derived, never stored.
 *
 * `text`: what stands in the line is not what the source has there. `join`: the line goes on in the next one within a
 * block. `line`: nothing of the line is left.
 */
export interface Change {
  readonly kind: 'text' | 'join' | 'line'
  /** 1-based source line, and UTF-16 units into its text, half-open. For a join: the end of the line. */
  readonly line: number
  readonly fromSource: number
  readonly toSource: number
  readonly before: string
  readonly after: string
  /** Where `after` stands in the document, as ProseMirror counts; for what is gone: where it would stand. */
  readonly from: number
  readonly to: number
  /** The rule whose correction this is; null = made by hand. */
  readonly rule: string | null
  readonly reason: Reason | null
}

/** What a document says of one source line: its runs, in document order. */
type Runs = readonly LineRun[]

/**
 * Every difference between a page's source and its document, in source order.
 *
 * A correction of the draft that still stands as the rule made it carries the rule's name; where a hand has touched it,
 * the change is the hand's. Time is linear in the text but for lines that were edited by hand.
 */
export function changes(source: Source, document: Node, draft: Draft): readonly Change[] {
  const runs = lineRuns(document)
  const byLine = groupByLine(runs)
  const corrections = Map.groupBy(draft.corrections, (correction) => correction.line)
  const found: Change[] = []
  let place = 0
  source.lines.forEach(({ text }, index) => {
    const line = index + 1
    const own = byLine.get(line) ?? []
    const made = corrections.get(line) ?? []
    if (own.length) found.push(...textChanges(line, text, own, made))
    else if (text.trim() !== '') found.push(lineChange(line, text, place, made))
    const last = own.at(-1)
    if (last) place = last.pos + last.text.length
  })
  return merge(found, joins(source, runs))
}

function groupByLine(runs: readonly LineRun[]): ReadonlyMap<number, Runs> {
  const groups = new Map<number, LineRun[]>()
  for (const run of runs) {
    if (run.line === null) continue
    const group = groups.get(run.line)
    if (group) group.push(run)
    else groups.set(run.line, [run])
  }
  return groups
}

function lineChange(line: number, before: string, place: number, made: readonly Correction[]): Change {
  const whole = made.find((correction) => correction.removed.trim() === before.trim())
  return {
    kind: 'line',
    line,
    fromSource: 0,
    toSource: before.length,
    before,
    after: '',
    from: place,
    to: place,
    rule: whole?.rule ?? null,
    reason: whole?.reason ?? null,
  }
}

function textChanges(line: number, text: string, runs: Runs, made: readonly Correction[]): readonly Change[] {
  const now = runs.map((run) => run.text).join('')
  return lineEdits(text, now, made).map((edit) => {
    const from = positionAt(runs, edit.from, 'start')
    const to = edit.to === edit.from ? from : positionAt(runs, edit.to, 'end')
    return {
      kind: 'text',
      line,
      fromSource: edit.fromSource,
      toSource: edit.toSource,
      before: text.slice(edit.fromSource, edit.toSource),
      after: now.slice(edit.from, edit.to),
      from,
      to,
      rule: edit.correction?.rule ?? null,
      reason: edit.correction?.reason ?? null,
    }
  })
}

/** The document position of an offset into a line's text as its runs spell it. */
function positionAt(runs: Runs, offset: number, side: 'start' | 'end'): number {
  let left = offset
  for (const run of runs) {
    if (side === 'start' ? left < run.text.length : left <= run.text.length) return run.pos + left
    left -= run.text.length
  }
  const last = runs.at(-1)
  return last ? last.pos + last.text.length : 0
}

/** Where a block runs on from one source line into a later one. */
function joins(source: Source, runs: readonly LineRun[]): readonly Change[] {
  const found: Change[] = []
  runs.forEach((run, index) => {
    const next = runs[index + 1]
    if (!next || next.block !== run.block || run.line === null || next.line === null) return
    const end = source.lines[run.line - 1]?.text.length ?? 0
    found.push({
      kind: 'join',
      line: run.line,
      fromSource: end,
      toSource: end,
      before: '\n',
      after: '',
      from: next.pos,
      to: next.pos,
      rule: next.line > run.line ? 'line-wrap' : null,
      reason: null,
    })
  })
  return found
}

/** Both lists in source order; a join stands after its line's other changes. */
function merge(text: readonly Change[], joined: readonly Change[]): readonly Change[] {
  return [...text, ...joined].toSorted((a, b) => a.line - b.line || a.fromSource - b.fromSource)
}
