import type { Node } from 'prosemirror-model'
import { differences } from '../text/align'
import type { Draft, Suspect } from './draft'
import { type LineRun, lineRuns } from './line-runs'

/** A suspect of the draft at the place where its text stands in the document now. */
interface DraftedSuspect {
  readonly suspect: Suspect
  /** 1-based source line that it begins in. */
  readonly line: number
  /** Positions in the document. */
  readonly from: number
  readonly to: number
}

interface Stretch {
  readonly line: number
  /** UTF-16 units into the line's text as the draft has it. */
  readonly from: number
  readonly to: number
}

/**
 * Where a draft's suspects stand in a document that was edited since: each is looked up in the text of its source line.
 * One whose text was changed is gone, for what it doubted is not there any more; so is one that was put right by adding
 * to its text, which still stands then. In document order.
 */
export function draftedSuspects(draft: Draft, document: Node): readonly DraftedSuspect[] {
  if (draft.suspects.length === 0) return []
  const drafted = textsOfDraft(draft)
  const now = Map.groupBy(lineRuns(document), (run) => run.line)
  const found = draft.suspects.flatMap((suspect): readonly DraftedSuspect[] => {
    const stretches = stretchesOf(draft, drafted.offsets, suspect)
    const places = stretches.map(({ line, from, to }) =>
      relocate(drafted.texts.get(line) ?? '', now.get(line) ?? [], from, to),
    )
    const first = places[0]
    const last = places.at(-1)
    const line = stretches[0]?.line
    if (!first || !last || line === undefined || places.includes(null) || first.from > last.to) return []
    if (readsAsSuggested(document, suspect.suggestions, first.from, last.to)) return []
    return [{ suspect, line, from: first.from, to: last.to }]
  })
  return found.toSorted((a, b) => a.from - b.from || a.to - b.to)
}

/** Whether a place reads, with what stands before or behind it, as a suggestion that only adds to its text. */
function readsAsSuggested(document: Node, suggestions: readonly string[], from: number, to: number): boolean {
  const $from = document.resolve(from)
  const block = $from.parent.textContent
  const start = $from.parentOffset
  const end = start + to - from
  const text = block.slice(start, end)
  if (text === '') return false
  return suggestions.some(
    (one) =>
      one.length > text.length &&
      ((one.startsWith(text) && block.startsWith(one, start)) ||
        (one.endsWith(text) && block.slice(0, end).endsWith(one))),
  )
}

interface Drafted {
  /** What the draft makes of each source line. */
  readonly texts: ReadonlyMap<number, string>
  /** For each block's line span, where it begins in its line's text. */
  readonly offsets: readonly (readonly number[])[]
}

function textsOfDraft(draft: Draft): Drafted {
  const texts = new Map<number, string>()
  const offsets = draft.blocks.map(({ text, lines }) =>
    lines.map(({ line, from, to }) => {
      const before = texts.get(line) ?? ''
      texts.set(line, before + text.slice(from, to))
      return before.length
    }),
  )
  return { texts, offsets }
}

function stretchesOf(
  draft: Draft,
  offsets: Drafted['offsets'],
  { block, from, to }: Suspect,
): readonly Stretch[] {
  const spans = draft.blocks[block]?.lines ?? []
  const touched = spans.flatMap((span, index): readonly Stretch[] => {
    const start = Math.max(from, span.from)
    const end = Math.min(to, span.to)
    if (start > end || (start === end && from !== to)) return []
    const ahead = (offsets[block]?.[index] ?? 0) - span.from
    return [{ line: span.line, from: start + ahead, to: end + ahead }]
  })
  // An empty suspect at a seam touches both spans; it belongs to the first.
  return from === to ? touched.slice(0, 1) : touched
}

/** The positions of `[from, to)` of a line's drafted text; null where an edit touched it. */
function relocate(
  drafted: string,
  runs: readonly LineRun[],
  from: number,
  to: number,
): { from: number; to: number } | null {
  const text = runs.map((run) => run.text).join('')
  let shift = 0
  for (const { fromA, toA, fromB, toB } of drafted === text ? [] : differences(drafted, text)) {
    if (toA <= from && !(fromA === toA && toA === from && from === to)) shift += toB - fromB - (toA - fromA)
    else if (fromA < to || from === to) return null
  }
  const start = positionAt(runs, from + shift)
  return start === null ? null : { from: start, to: endOf(runs, to + shift, start) }
}

function positionAt(runs: readonly LineRun[], offset: number): number | null {
  let left = offset
  for (const run of runs) {
    if (left < run.text.length || (left === run.text.length && run === runs.at(-1))) return run.pos + left
    left -= run.text.length
  }
  return null
}

function endOf(runs: readonly LineRun[], offset: number, start: number): number {
  let left = offset
  for (const run of runs) {
    if (left <= run.text.length) return Math.max(start, run.pos + left)
    left -= run.text.length
  }
  return start
}
