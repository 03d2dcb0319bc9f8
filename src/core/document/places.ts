import type { Node } from 'prosemirror-model'

/** A block by the numbers of its article in the page and of itself in the article, both from 0. */
export interface Place {
  readonly article: number
  readonly index: number
}

/** Which block a position lies in, or right before; null between articles and at an article's end. */
export function placeOf(page: Node, pos: number): Place | null {
  const $pos = page.resolve(pos)
  const article = $pos.index(0)
  if ($pos.depth === 0 || article >= page.childCount) return null
  const index = $pos.index(1)
  return index < page.child(article).childCount ? { article, index } : null
}

/** The blocks that a selection touches, in the page's order. */
export function placesBetween(page: Node, from: number, to: number): readonly Place[] {
  const first = placeOf(page, from)
  const last = placeOf(page, to)
  if (!first || !last) return first ? [first] : last ? [last] : []
  return allPlaces(page).filter((place) => inOrder(first, place) <= 0 && inOrder(place, last) <= 0)
}

/** Every block of the page, or of one of its articles. */
export function allPlaces(page: Node, only?: number): readonly Place[] {
  return page.children.flatMap((article, number) =>
    only === undefined || only === number
      ? article.children.map((_, index) => ({ article: number, index }))
      : [],
  )
}

/** Below 0 where `a` stands before `b`. */
export function inOrder(a: Place, b: Place): number {
  return a.article - b.article || a.index - b.index
}

/** null = the page has no such block. */
export function blockAt(page: Node, { article, index }: Place): Node | null {
  return page.maybeChild(article)?.maybeChild(index) ?? null
}

/** Where a block begins; for an index past the last one, where the next would. */
export function blockStart(page: Node, { article, index }: Place): number {
  let pos = articleStart(page, article) + 1
  for (const before of page.child(article).children.slice(0, index)) pos += before.nodeSize
  return pos
}

/** Where an article begins; for a number past the last one, the page's end. */
export function articleStart(page: Node, article: number): number {
  let pos = 0
  for (const before of page.children.slice(0, article)) pos += before.nodeSize
  return pos
}
