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

/** The source line that a place in the document came from, or else the first one after it; null = there is none. */
export function lineAtPlace(document: Node, pos: number): number | null {
  let found: number | null = null
  document.nodesBetween(Math.min(pos, document.content.size), document.content.size, (node, start) => {
    if (found !== null || !node.isTextblock) return found === null
    const lines = blockLinesOf(node)
    const offset = Math.max(0, pos - start - 1)
    found = lines.findLast((line) => line.from <= offset)?.line ?? lines[0]?.line ?? null
    return false
  })
  return found
}
