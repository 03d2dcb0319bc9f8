import type { Node } from 'prosemirror-model'
import type { Transform } from 'prosemirror-transform'
import { articleStart, blockAt, blockStart, inOrder, type Place, placeOf } from './places'
import type { Role } from './role'
import { schema } from './schema'

/**
 * Structure is edited by ordinary, undoable steps. Each function changes `tr` and answers true, or changes nothing and
 * answers false where there is nothing to do. Moves are in `rearrange.ts`.
 */

/**
 * An article id that the page does not have. Two windows may ask at the same moment, before either knows of the other:
 * so it ends in four signs by chance.
 *
 * @param random answers numbers from 0 up to 1
 */
export function newArticleId(page: Node, random: () => number): string {
  const ids = new Set(page.children.map((article) => article.attrs.id as string))
  const number = Math.max(0, ...[...ids].map((id) => Number(/^a(\d+)/u.exec(id)?.[1] ?? 0))) + 1
  for (;;) {
    const id = `a${number}-${Math.floor(random() * 36 ** 4)
      .toString(36)
      .padStart(4, '0')}`
    if (!ids.has(id)) return id
  }
}

/** Gives every text block of a list a role. */
export function setRoles(tr: Transform, places: readonly Place[], role: Role): boolean {
  const before = tr.steps.length
  for (const place of places) {
    const start = blockStart(tr.doc, place)
    const block = tr.doc.nodeAt(start)
    if (block?.type === schema.nodes.block && block.attrs.role !== role)
      tr.setNodeAttribute(start, 'role', role)
  }
  return tr.steps.length > before
}

/** Begins a new article, called `id`, with the block at `pos`. */
export function splitArticle(tr: Transform, pos: number, id: string): boolean {
  const place = placeOf(tr.doc, pos)
  if (!place || place.index === 0) return false
  tr.split(blockStart(tr.doc, place), 1, [{ type: schema.nodes.article, attrs: { id, continues: null } }])
  return true
}

/** Puts an article and the one before it together, under the id of the first. */
export function mergeWithPrevious(tr: Transform, article: number): boolean {
  if (article < 1 || article >= tr.doc.childCount) return false
  tr.join(articleStart(tr.doc, article))
  return true
}

/**
 * Puts text blocks that follow each other in one article together, under the role of the first; a single one is put
 * to the block before it.
 */
export function joinBlocks(tr: Transform, places: readonly Place[]): boolean {
  const [first] = places
  if (!first) return false
  const wanted =
    places.length > 1 ? places.toSorted(inOrder) : [{ article: first.article, index: first.index - 1 }, first]
  const [head] = wanted
  const whole = wanted.every(
    (place, at) =>
      place.article === head?.article &&
      place.index === head.index + at &&
      blockAt(tr.doc, place)?.type === schema.nodes.block,
  )
  if (!whole) return false
  for (const place of wanted.slice(1).toReversed()) tr.join(blockStart(tr.doc, place))
  return true
}

/** Marks an article as going on with one on another page, `pageId/articleId`; null = it starts here. */
export function setContinues(tr: Transform, article: number, continues: string | null): boolean {
  const node = tr.doc.maybeChild(article)
  if (!node || node.attrs.continues === continues) return false
  tr.setNodeAttribute(articleStart(tr.doc, article), 'continues', continues)
  return true
}
