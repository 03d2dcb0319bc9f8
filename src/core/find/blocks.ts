import type { Node } from 'prosemirror-model'
import { schema } from '../document'

/** A block with text: `pos` is the document position of its first character. */
export interface TextBlock {
  readonly text: string
  readonly pos: number
}

/** The blocks of a page in which something can be found, in its order. */
export function textBlocks(document: Node): readonly TextBlock[] {
  const blocks: TextBlock[] = []
  document.descendants((node, pos) => {
    if (node.type === schema.nodes.block && node.content.size > 0)
      blocks.push({ text: node.textContent, pos: pos + 1 })
    return node.type === schema.nodes.article
  })
  return blocks
}

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
