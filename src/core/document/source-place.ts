import type { Node } from 'prosemirror-model'
import { differences } from '../text/align'
import { lineRuns } from './line-runs'

/** `[from, to)` of a source line's text, UTF-16 units; `line` is 1-based. */
export interface SourcePlace {
  readonly line: number
  readonly from: number
  readonly to: number
}

/**
 * What a place of a document was in its source: the part of it that came from the line that it begins in. Characters that
 * were put there by hand or by a rule stand for what they replaced, or for what they stand beside. null = it has no line.
 *
 * @param textOf the text of a 1-based source line
 */
export function sourcePlace(
  document: Node,
  place: { readonly from: number; readonly to: number },
  textOf: (line: number) => string,
): SourcePlace | null {
  const [found] = sourcePlaces(document, [place], textOf)
  return found ?? null
}

/** {@link sourcePlace} of many, in their order: the document is read once. */
export function sourcePlaces(
  document: Node,
  places: readonly { readonly from: number; readonly to: number }[],
  textOf: (line: number) => string,
): readonly (SourcePlace | null)[] {
  const runs = lineRuns(document).filter((run) => run.line !== null)
  const byLine = Map.groupBy(runs, ({ line }) => line)
  const starts = runs.map(({ pos }) => pos)
  return places.map(({ from, to }) => {
    const run = runs[lastUpTo(starts, from)]
    if (!run?.line || from > run.pos + run.text.length) return null
    const own = byLine.get(run.line) ?? [run]
    let before = 0
    for (const one of own) {
      if (one === run) break
      before += one.text.length
    }
    const now = own.map(({ text }) => text).join('')
    const source = textOf(run.line)
    const start = before + from - run.pos
    const end = before + Math.min(to, run.pos + run.text.length) - run.pos
    const edits = differences(source, now)
    const first = offsetBefore(edits, start)
    return { line: run.line, from: first, to: Math.max(first, offsetBehind(edits, end)) }
  })
}

type Edits = ReturnType<typeof differences>

/** Of the source, where what begins at `at` of the text as it is now began. */
function offsetBefore(edits: Edits, at: number): number {
  let shift = 0
  for (const { fromA, toA, fromB, toB } of edits) {
    if (at < fromB) break
    if (at < toB) return Math.min(fromA + (at - fromB), Math.max(fromA, toA - 1))
    shift = toA - toB
  }
  return at + shift
}

/** Of the source, where what ends at `at` of the text as it is now ended. */
function offsetBehind(edits: Edits, at: number): number {
  let shift = 0
  for (const { fromA, toA, fromB, toB } of edits) {
    if (at <= fromB) break
    if (at < toB) return Math.min(fromA + (at - fromB), toA)
    shift = toA - toB
  }
  return at + shift
}

/** The index of the last number up to `wanted`; -1 = none is. */
function lastUpTo(numbers: readonly number[], wanted: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) <= wanted) low = middle + 1
    else high = middle
  }
  return low - 1
}
