import type { Node } from 'prosemirror-model'
import { lineOf } from './line-runs'

/** A stretch of a block's text that came from one source line; null = typed where no line was near. */
export interface Stretch {
  readonly line: number | null
  readonly text: string
  /** UTF-16 units into the block. */
  readonly from: number
}

const known = new WeakMap<Node, readonly Stretch[]>()

/**
 * Which source lines a block's text came from: stretches that cover it, in order, no two side by side of one line. Read
 * once for each node: a node never changes.
 */
export function blockStretches(block: Node): readonly Stretch[] {
  const found = known.get(block)
  if (found) return found
  const stretches: Stretch[] = []
  block.forEach((child, from) => {
    if (!child.isText) return
    const line = lineOf(child)
    const text = child.text ?? ''
    const last = stretches.at(-1)
    if (last && last.line === line) stretches[stretches.length - 1] = { ...last, text: last.text + text }
    else stretches.push({ line, text, from })
  })
  known.set(block, stretches)
  return stretches
}
