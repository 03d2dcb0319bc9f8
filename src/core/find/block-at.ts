import type { Node } from 'prosemirror-model'
import { schema } from '../document'

/** Where a block stands: its article's id, and how many blocks and pictures stand before it there. */
export interface BlockAt {
  readonly article: string
  readonly block: number
}

/** The document position of a block's first character; null = there is no such block. */
export function positionOf(document: Node, { article: id, block }: BlockAt): number | null {
  let found: number | null = null
  document.forEach((article, pos) => {
    if (article.attrs.id !== id) return
    let at = pos + 1
    for (const [index, node] of article.children.entries()) {
      if (index === block) found = node.type === schema.nodes.block ? at + 1 : null
      at += node.nodeSize
    }
  })
  return found
}
