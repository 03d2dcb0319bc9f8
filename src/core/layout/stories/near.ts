import type { Block } from '../block'

/** For each block the number of the story of the nearest running text before and after it; null = none. */
export interface Near {
  readonly before: readonly (number | null)[]
  readonly after: readonly (number | null)[]
}

/** Where each block stands among the paragraphs, whose stories are known. */
export function neighbours(blocks: readonly Block[]): Near {
  const before: (number | null)[] = []
  let last: number | null = null
  for (const block of blocks) {
    before.push(last)
    if (block.role === 'body') last = block.article
  }
  const after = new Array<number | null>(blocks.length).fill(null)
  last = null
  for (let i = blocks.length - 1; i >= 0; i--) {
    after[i] = last
    const block = blocks[i]
    if (block?.role === 'body') last = block.article
  }
  return { before, after }
}

/** How far, in stories before and after a block, its story is looked for. */
export const reach = 24
