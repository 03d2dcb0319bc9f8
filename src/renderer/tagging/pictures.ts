import type { Node } from 'prosemirror-model'
import { Decoration } from 'prosemirror-view'
import { type Picture, picturesOf, roleOf, schema } from '../../core/document'

/** A picture of a page with what is said under it, where it stands in the document. */
export interface PlacedPicture extends Picture {
  /** 1-based, through the page. */
  readonly number: number
  /** Its blocks, each from its beginning to its end: the picture itself, its captions and credits. */
  readonly parts: readonly { readonly from: number; readonly to: number; readonly node: Node }[]
}

const known = new WeakMap<Node, readonly PlacedPicture[]>()

/** A page's pictures in its order. */
export function picturesIn(document: Node): readonly PlacedPicture[] {
  const before = known.get(document)
  if (before) return before
  const found: PlacedPicture[] = []
  document.forEach((article, pos) => {
    const pictures = picturesOf(article)
    const starts = startsOf(article, pos + 1)
    for (const [index, picture] of pictures.entries()) {
      const end = pictures[index + 1]?.block ?? article.childCount
      const parts = article.children.slice(picture.block, end).map((node, offset) => {
        const from = starts[picture.block + offset] ?? 0
        return { from, to: from + node.nodeSize, node }
      })
      const own = parts.findIndex(({ node }, at) => at > 0 && !isUnder(node))
      found.push({ ...picture, number: found.length + 1, parts: own < 0 ? parts : parts.slice(0, own) })
    }
  })
  known.set(document, found)
  return found
}

function startsOf(article: Node, first: number): readonly number[] {
  let at = first
  return article.children.map((node) => {
    const start = at
    at += node.nodeSize
    return start
  })
}

function isUnder(node: Node): boolean {
  return node.type === schema.nodes.block && ['caption', 'credit'].includes(roleOf(node) ?? '')
}

/** Numbers the pictures and holds each together with what is said under it. */
export function pictureDecorations(document: Node): readonly Decoration[] {
  return picturesIn(document).flatMap(({ number, caption, parts }) =>
    parts.map(({ from, to, node }, index) => {
      const shape = index === 0 ? 'picture-part first' : 'picture-part'
      const said = node.isTextblock ? {} : { role: 'img', 'aria-label': caption || String(number) }
      return Decoration.node(
        from,
        to,
        { class: shape, ...said, ...(index === 0 ? { 'data-picture': String(number) } : {}) },
        { id: `${shape} ${number} ${node.isTextblock ? '' : caption}` },
      )
    }),
  )
}
