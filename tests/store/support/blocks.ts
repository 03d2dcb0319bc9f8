import type { Node } from 'prosemirror-model'
import { schema } from '../../../src/core/document'

/** Positions in the document. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** A block or an article, and the document position before it. */
export interface NodeAt {
  readonly node: Node
  readonly pos: number
}

/** All blocks with text, or room for it, in the order of the document. */
export function blocksOf(document: Node): readonly NodeAt[] {
  const found: NodeAt[] = []
  document.descendants((node, pos) => {
    if (node.type === schema.nodes.block) found.push({ node, pos })
    return node.type === schema.nodes.article
  })
  return found
}
