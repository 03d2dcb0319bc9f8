import type { Node } from 'prosemirror-model'
import type { Transform } from 'prosemirror-transform'
import type { Role } from './role'
import { schema } from './schema'

/**
 * Structure is edited by ordinary, undoable steps. Each function changes `tr` and answers true, or changes nothing and
 * answers false where there is nothing to do. `pos` lies anywhere in the block or article that is meant.
 */

/** −1 towards the beginning of the page, 1 towards its end. */
export type Direction = -1 | 1

/** A block by the numbers of its article in the page and of itself in the article. */
interface Place {
  readonly article: number
  readonly index: number
}

/** An article id that the page does not have yet: one above the highest number in use. */
export function newArticleId(page: Node): string {
  const numbers = page.children.map((article) => Number(/\d+$/u.exec(article.attrs.id as string)?.[0] ?? 0))
  return `a${Math.max(0, ...numbers) + 1}`
}

/** Gives every text block between two positions a role. */
export function setRole(tr: Transform, from: number, to: number, role: Role): boolean {
  const before = tr.steps.length
  tr.doc.nodesBetween(from, to, (node, pos) => {
    if (node.type === schema.nodes.block && node.attrs.role !== role) tr.setNodeAttribute(pos, 'role', role)
    return node.type !== schema.nodes.block
  })
  return tr.steps.length > before
}

/** Begins a new article with the block at `pos`. */
export function splitArticle(tr: Transform, pos: number): boolean {
  const place = placeOf(tr.doc, pos)
  if (!place || place.index === 0) return false
  const attrs = { id: newArticleId(tr.doc), continues: null }
  tr.split(childStart(tr.doc, place), 1, [{ type: schema.nodes.article, attrs }])
  return true
}

/** Puts the article at `pos` and the one before it together, under the id of the first. */
export function mergeWithPrevious(tr: Transform, pos: number): boolean {
  const article = tr.doc.resolve(pos).index(0)
  if (article === 0 || article >= tr.doc.childCount) return false
  tr.join(childStart(tr.doc, { article, index: 0 }) - 1)
  return true
}

/**
 * Moves the block at `pos` past its neighbour; at the edge of its article into the article beside it. Answers where
 * the block stands then; null where it cannot move.
 */
export function moveBlock(tr: Transform, pos: number, direction: Direction): number | null {
  const place = placeOf(tr.doc, pos)
  if (!place) return null
  const { article, index } = place
  const inside = direction < 0 ? index > 0 : index < tr.doc.child(article).childCount - 1
  if (inside) return moveBlockTo(tr, pos, { article, index: index + direction })
  const beside = tr.doc.maybeChild(article + direction)
  return beside
    ? moveBlockTo(tr, pos, { article: article + direction, index: direction < 0 ? beside.childCount : 0 })
    : null
}

/**
 * Moves the block at `pos` to `to`, whose `index` counts as if the block were lifted out first. An article whose last
 * block goes away goes with it. Answers where the block stands then; null where that is no place, or its own.
 */
export function moveBlockTo(tr: Transform, pos: number, to: Place): number | null {
  const place = placeOf(tr.doc, pos)
  const target = tr.doc.maybeChild(to.article)
  if (!place || !target) return null
  const own = place.article === to.article
  const most = target.childCount - (own ? 1 : 0)
  if (to.index < 0 || to.index > most || (own && to.index === place.index)) return null
  const article = tr.doc.child(place.article)
  const block = article.child(place.index)
  const start = childStart(tr.doc, place)
  if (article.childCount === 1) tr.delete(start - 1, start + block.nodeSize + 1)
  else tr.delete(start, start + block.nodeSize)
  const emptied = article.childCount === 1 && place.article < to.article
  const at = childStart(tr.doc, emptied ? { article: to.article - 1, index: to.index } : to)
  tr.insert(at, block)
  return at
}

/** Moves the article at `pos` past its neighbour. Answers where it stands then; null where it cannot move. */
export function moveArticle(tr: Transform, pos: number, direction: Direction): number | null {
  const index = tr.doc.resolve(pos).index(0)
  const article = tr.doc.maybeChild(index)
  const beside = tr.doc.maybeChild(index + direction)
  if (!article || !beside) return null
  const from = childStart(tr.doc, { article: index, index: 0 }) - 1
  const to = direction < 0 ? from - beside.nodeSize : from + beside.nodeSize
  tr.delete(from, from + article.nodeSize)
  tr.insert(to, article)
  return to
}

/** Which block a position lies in, or right before; null between blocks and at an article's end. */
function placeOf(page: Node, pos: number): Place | null {
  const $pos = page.resolve(pos)
  const article = $pos.index(0)
  if ($pos.depth === 0 || article >= page.childCount) return null
  const index = $pos.index(1)
  return index < page.child(article).childCount ? { article, index } : null
}

/** Where a block begins; for an index past the last one, where the next would. */
function childStart(page: Node, { article, index }: Place): number {
  let pos = 1
  for (const before of page.children.slice(0, article)) pos += before.nodeSize
  for (const before of page.child(article).children.slice(0, index)) pos += before.nodeSize
  return pos
}
