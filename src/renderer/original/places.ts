import type { Node } from 'prosemirror-model'
import { type Change, lineRuns } from '../../core/document'
import { blockLinesOf } from './block-lines'

/** Where a source line's text stands in the document, or would stand; null = nowhere near. */
export function placeOfSource(
  document: Node,
  changes: readonly Change[],
  line: number,
  offset: number,
): number | null {
  const own = changes.filter((change) => change.line === line)
  const gone = own.find(({ kind }) => kind === 'line')
  if (gone) return gone.from
  let now = offset
  for (const { kind, fromSource, toSource, before, after } of own) {
    if (kind !== 'text' || fromSource >= offset) continue
    if (toSource > offset) now -= offset - fromSource
    else now += after.length - before.length
  }
  const runs = lineRuns(document).filter((run) => run.line === line)
  for (const { pos, text } of runs) {
    if (now <= text.length) return pos + Math.max(0, now)
    now -= text.length
  }
  const last = runs.at(-1)
  return last ? last.pos + last.text.length : null
}

/** The source line that a place in the document came from, or the one before it. */
export function lineAtPlace(document: Node, pos: number): number | null {
  const $pos = document.resolve(Math.min(pos, document.content.size))
  const block = $pos.depth >= 2 ? $pos.node(2) : $pos.nodeAfter
  if (!block) return null
  const offset = $pos.depth >= 2 ? $pos.parentOffset : 0
  const stretches = blockLinesOf(block)
  return stretches.findLast((stretch) => stretch.from <= offset)?.line ?? stretches[0]?.line ?? null
}
