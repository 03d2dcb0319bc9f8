import type { Node } from 'prosemirror-model'
import type { Range } from '../text'
import { roleOf } from './articles'
import { lineOf } from './line-runs'
import type { Role } from './role'
import { schema } from './schema'

/** A block of a document as the rules see it. */
export interface TextBlock {
  readonly text: string
  readonly role: Role
  /** Number of the article. */
  readonly article: number
  /** The position in the document that its text begins at. */
  readonly pos: number
  readonly node: Node
}

/** A document's blocks, in its order, pictures left out. */
export function textBlocks(document: Node): readonly TextBlock[] {
  const blocks: TextBlock[] = []
  document.forEach((article, start, number) => {
    article.forEach((node, offset) => {
      if (node.type !== schema.nodes.block) return
      blocks.push({
        text: node.textContent,
        role: roleOf(node),
        article: number,
        pos: start + offset + 2,
        node,
      })
    })
  })
  return blocks
}

/** Where a range of document positions stands: the number of its block and offsets into its text; null = not in one. */
export function inBlock(
  blocks: readonly TextBlock[],
  { from, to }: Range,
): (Range & { readonly block: number }) | null {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((blocks[middle]?.pos ?? 0) <= from) low = middle
    else high = middle - 1
  }
  const found = blocks[low]
  if (!found || from < found.pos || to > found.pos + found.text.length) return null
  return { block: low, from: from - found.pos, to: to - found.pos }
}

/** The 1-based source line of a block's character; 0 = it has none. */
export function lineIn({ node }: TextBlock, offset: number): number {
  const { node: text } = node.childAfter(offset)
  return (text && lineOf(text)) ?? 0
}
