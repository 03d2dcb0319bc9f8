import type { Node } from 'prosemirror-model'
import type { Place } from '../../core/document'

/** A line of the outline: an article, or a block of an article that is unfolded. */
export type Line =
  | { readonly kind: 'article'; readonly number: number; readonly node: Node; readonly open: boolean }
  | { readonly kind: 'block'; readonly place: Place; readonly node: Node }

export function linesOf(page: Node, isOpen: (article: string) => boolean): readonly Line[] {
  return page.children.flatMap((node, number): readonly Line[] => {
    const open = isOpen(node.attrs.id as string)
    const head: Line = { kind: 'article', number, node, open }
    return open
      ? [
          head,
          ...node.children.map(
            (block, index): Line => ({ kind: 'block', place: { article: number, index }, node: block }),
          ),
        ]
      : [head]
  })
}

/** Where a line is found again: `3` an article, `3 0` a block. */
export function addressOf(line: Line): string {
  return line.kind === 'article' ? String(line.number) : `${line.place.article} ${line.place.index}`
}

export function articleOf(line: Line): number {
  return line.kind === 'article' ? line.number : line.place.article
}
