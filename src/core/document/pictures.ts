import type { Node } from 'prosemirror-model'
import { roleOf } from './articles'
import { schema } from './schema'

/** A picture with what is said under it. A page of text alone knows its pictures by their captions. */
export interface Picture {
  /** Index in its article of its first block. */
  readonly block: number
  /** Where it stands on the scan, as `x,y,width,height`; null = not known. */
  readonly region: string | null
  /** Its caption's blocks joined by a line break; '' = it has none. */
  readonly caption: string
  readonly credit: string
}

/** An article's pictures in its order: each a picture, its captions and its credits as they follow one another. */
export function picturesOf(article: Node): readonly Picture[] {
  const found: Picture[] = []
  let open: { -readonly [K in keyof Picture]: Picture[K] } | null = null
  article.children.forEach((block, index) => {
    if (block.type === schema.nodes.picture) {
      open = { block: index, region: block.attrs.region as string | null, caption: '', credit: '' }
      found.push(open)
      return
    }
    const role = roleOf(block)
    if (role !== 'caption' && role !== 'credit') {
      open = null
      return
    }
    // A caption after a credit is the next picture's.
    if (open === null || (role === 'caption' && open.credit !== '')) {
      open = { block: index, region: null, caption: '', credit: '' }
      found.push(open)
    }
    open[role] = open[role] === '' ? block.textContent : `${open[role]}\n${block.textContent}`
  })
  return found
}
