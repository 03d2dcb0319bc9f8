import type { Node } from 'prosemirror-model'
import { type Change, lineOf, schema } from '../../core/document'

/** A source line in a block, and where it begins in the block's text. */
export interface LineInBlock {
  readonly line: number
  /** UTF-16 units into the block. */
  readonly from: number
}

/** The source lines that a block's text came from, each once, in the order of the text. */
export function blockLinesOf(block: Node): readonly LineInBlock[] {
  const lines: LineInBlock[] = []
  const seen = new Set<number>()
  block.forEach((child, from) => {
    const line = child.isText ? lineOf(child) : null
    if (line === null || seen.has(line)) return
    seen.add(line)
    lines.push({ line, from })
  })
  return lines
}

/** A block with the source lines that are shown beside it. */
export interface BlockOfLines {
  readonly pos: number
  readonly size: number
  /** Its own, and those of which nothing is left that stood behind one of them. */
  readonly lines: readonly number[]
}

/** The blocks that overlap a stretch of the document. */
export function blocksBetween(
  document: Node,
  { from, to }: { readonly from: number; readonly to: number },
  gone: readonly Change[],
): readonly BlockOfLines[] {
  const blocks: BlockOfLines[] = []
  document.nodesBetween(Math.max(0, from), Math.min(to, document.content.size), (node, pos) => {
    if (node.type === schema.nodes.article) return true
    if (node.type !== schema.nodes.block) return false
    const end = pos + node.nodeSize
    const lost = gone.filter((change) => change.from > pos && change.from < end).map(({ line }) => line)
    const lines = [...blockLinesOf(node).map(({ line }) => line), ...lost]
    blocks.push({ pos, size: node.nodeSize, lines: withLost(lines, lost) })
    return false
  })
  return blocks
}

/** What is lost stands behind the line before it in the source; the rest stays in the order of the text. */
function withLost(lines: readonly number[], lost: readonly number[]): readonly number[] {
  if (lost.length === 0) return lines
  const left = lines.filter((line) => !lost.includes(line))
  for (const line of lost) {
    const before = left.findLastIndex((one) => one < line)
    left.splice(before + 1, 0, line)
  }
  return left
}
