import { Fragment, type Node } from 'prosemirror-model'
import type { Transform } from 'prosemirror-transform'
import { roleOf } from './articles'
import { allPlaces, articleStart, blockAt, blockStart, inOrder, type Place } from './places'
import { schema } from './schema'
import { mergeWithPrevious } from './structure'

/**
 * Blocks and articles change their places, by ordinary, undoable steps. What is moved keeps every character and mark.
 * Each function answers where the blocks stand then, or null where there is nothing to do; then it changes nothing.
 */

/** −1 towards the beginning of the page, 1 towards its end. */
export type Direction = -1 | 1

/** Blocks that go together to one place, which is counted in the page as it stands. */
interface Move {
  readonly places: readonly Place[]
  readonly to: Place
}

/** Puts blocks, in the page's order, before the place `to`. An article whose last block goes away goes with it. */
export function putBlocks(tr: Transform, places: readonly Place[], to: Place): readonly Place[] | null {
  return carryOut(tr, [{ places: known(tr.doc, places), to }])
}

/** Moves blocks past the one before or after them; at the edge of their article into the article beside it. */
export function moveBlocks(
  tr: Transform,
  places: readonly Place[],
  direction: Direction,
): readonly Place[] | null {
  const moved = known(tr.doc, places)
  const edge = direction < 0 ? moved[0] : moved.at(-1)
  const to = edge && beyond(tr.doc, edge, direction)
  return to ? carryOut(tr, [{ places: moved, to }]) : null
}

/**
 * Sends blocks to an article: headlines and what belongs to them behind those that it has at its top, everything else
 * to its end. So a headline that stands after its article needs no second move.
 */
export function sendBlocks(
  tr: Transform,
  places: readonly Place[],
  article: number,
): readonly Place[] | null {
  const target = tr.doc.maybeChild(article)
  if (!target) return null
  const moved = known(tr.doc, places)
  const heads = moved.filter((place) => isHead(blockAt(tr.doc, place)))
  const others = moved.filter((place) => !heads.includes(place))
  const stays = target.children.findIndex((block) => !isHead(block))
  const top = { article, index: stays < 0 ? target.childCount : stays }
  const end = { article, index: target.childCount }
  return carryOut(tr, [
    { places: heads, to: top },
    { places: others, to: end },
  ])
}

/**
 * Makes an article, called `id`, of blocks, its headlines first. It stands where the first of them stood: before their
 * article where they began it, else after it.
 */
export function gatherArticle(tr: Transform, places: readonly Place[], id: string): readonly Place[] | null {
  const page = tr.doc
  const moved = known(page, places)
  const [first] = moved
  const whole = first && allPlaces(page, first.article)
  if (
    !first ||
    !whole ||
    (moved.length === whole.length && moved.every((one) => one.article === first.article))
  )
    return null
  const blocks = blocksAt(page, moved)
  const inside = [...blocks.filter(isHead), ...blocks.filter((block) => !isHead(block))]
  const at = articleStart(page, first.index === 0 ? first.article : first.article + 1)
  const start = tr.steps.length
  tr.insert(at, schema.nodes.article.create({ id, continues: null }, inside))
  takeAway(tr, page, moved, start)
  return placesOf(tr.doc, blocks)
}

/** Takes blocks away; a page that loses its last one keeps an empty paragraph. */
export function deleteBlocks(tr: Transform, places: readonly Place[]): boolean {
  const gone = known(tr.doc, places)
  if (gone.length === 0) return false
  if (gone.length === allPlaces(tr.doc).length) {
    const id = tr.doc.child(0).attrs.id as string
    const empty = schema.nodes.article.create({ id }, schema.nodes.block.create({ role: 'body' }))
    tr.replaceWith(0, tr.doc.content.size, empty)
    return true
  }
  takeAway(tr, tr.doc, gone, tr.steps.length)
  return true
}

/** Puts articles, by their numbers, before the one numbered `to`; the page's count of articles = at its end. */
export function putArticles(tr: Transform, articles: readonly number[], to: number): boolean {
  const page = tr.doc
  const moved = [...new Set(articles)].filter((number) => page.maybeChild(number)).toSorted((a, b) => a - b)
  const nodes = moved.map((number) => page.child(number))
  const stay = page.children.filter((node) => !nodes.includes(node))
  const before = page.children.slice(0, to).filter((node) => !nodes.includes(node)).length
  const wanted = [...stay.slice(0, before), ...nodes, ...stay.slice(before)]
  if (stay.length === 0 || wanted.every((node, index) => node === page.child(index))) return false
  for (const number of moved.toReversed()) {
    const start = articleStart(page, number)
    tr.delete(start, start + page.child(number).nodeSize)
  }
  tr.insert(articleStart(tr.doc, before), nodes)
  return true
}

/** Moves articles past the one before or after them. */
export function moveArticles(tr: Transform, articles: readonly number[], direction: Direction): boolean {
  const first = Math.min(...articles)
  const last = Math.max(...articles)
  if (articles.length === 0 || (direction < 0 ? first === 0 : last >= tr.doc.childCount - 1)) return false
  return putArticles(tr, articles, direction < 0 ? first - 1 : last + 2)
}

/** Puts articles together under the id of the first; a single one is put to the article before it. */
export function mergeArticles(tr: Transform, articles: readonly number[]): readonly Place[] | null {
  const [first, ...rest] = articles.toSorted((a, b) => a - b)
  if (first === undefined || first >= tr.doc.childCount) return null
  const blocks = blocksAt(
    tr.doc,
    articles.flatMap((article) => allPlaces(tr.doc, article)),
  )
  if (rest.length === 0) return mergeWithPrevious(tr, first) ? placesOf(tr.doc, blocks) : null
  const places = rest.flatMap((article) => allPlaces(tr.doc, article))
  return carryOut(tr, [{ places, to: { article: first, index: tr.doc.child(first).childCount } }])
}

function isHead(block: Node | null): boolean {
  if (block?.type !== schema.nodes.block) return false
  const role = roleOf(block)
  return role === 'headline' || role === 'kicker' || role === 'deck'
}

/** The place past the neighbour; null at the page's edge. */
function beyond(page: Node, { article, index }: Place, direction: Direction): Place | null {
  const beside = article + direction
  if (direction < 0) {
    if (index > 0) return { article, index: index - 1 }
    const before = page.maybeChild(beside)
    return article > 0 && before ? { article: beside, index: before.childCount } : null
  }
  if (index < page.child(article).childCount - 1) return { article, index: index + 2 }
  return beside < page.childCount ? { article: beside, index: 0 } : null
}

function carryOut(tr: Transform, moves: readonly Move[]): readonly Place[] | null {
  const page = tr.doc
  const real = moves.filter(({ places }) => places.length > 0)
  const fits = ({ to }: Move) => to.index >= 0 && to.index <= (page.maybeChild(to.article)?.childCount ?? -1)
  if (real.length === 0 || !real.every(fits) || changesNothing(page, real)) return null
  const start = tr.steps.length
  // From the last place to the first, so that those before it still are where they were counted.
  for (const { places, to } of real.toReversed().toSorted((a, b) => inOrder(b.to, a.to)))
    tr.insert(blockStart(page, to), Fragment.from(blocksAt(page, places)))
  const all = real.flatMap(({ places }) => places).toSorted(inOrder)
  takeAway(
    tr,
    page,
    all,
    start,
    real.map(({ to }) => to),
  )
  return placesOf(tr.doc, blocksAt(page, all))
}

/** Whether every block would stand where it stands. */
function changesNothing(page: Node, moves: readonly Move[]): boolean {
  const moved = new Set(moves.flatMap(({ places }) => blocksAt(page, places)))
  return page.children.every((article, number) => {
    const wanted: Node[] = []
    for (let index = 0; index <= article.childCount; index++) {
      for (const { places, to } of moves)
        if (to.article === number && to.index === index) wanted.push(...blocksAt(page, places))
      const block = article.maybeChild(index)
      if (block && !moved.has(block)) wanted.push(block)
    }
    return (
      wanted.length === article.childCount && wanted.every((block, index) => block === article.child(index))
    )
  })
}

/**
 * Deletes blocks where they stood in `page`, before the steps since `start`; with them the articles that have nothing
 * left and are given nothing.
 */
function takeAway(
  tr: Transform,
  page: Node,
  places: readonly Place[],
  start: number,
  given: readonly Place[] = [],
): void {
  const since = tr.mapping.slice(start)
  for (const { from, to } of stretches(page, places, given).toReversed())
    tr.delete(since.map(from, 1), since.map(to, -1))
}

/** Where blocks stand, those that follow each other as one unless they are `given` something between. */
function stretches(page: Node, places: readonly Place[], given: readonly Place[]) {
  const found: { from: number; to: number }[] = []
  for (const [number, article] of page.children.entries()) {
    const own = places.filter((place) => place.article === number)
    if (own.length === article.childCount && !given.some((to) => to.article === number)) {
      const from = articleStart(page, number)
      found.push({ from, to: from + article.nodeSize })
      continue
    }
    for (const [at, { index }] of own.entries()) {
      const from = blockStart(page, { article: number, index })
      const to = from + article.child(index).nodeSize
      const last = found.at(-1)
      const parted = given.some((to) => to.article === number && to.index === index)
      if (last && at > 0 && last.to === from && !parted) last.to = to
      else found.push({ from, to })
    }
  }
  return found
}

/** Those that the page has, each once, in its order. */
function known(page: Node, places: readonly Place[]): readonly Place[] {
  const keys = new Set(places.map(keyOf))
  return allPlaces(page).filter((place) => keys.has(keyOf(place)))
}

const keyOf = ({ article, index }: Place) => `${article} ${index}`

function blocksAt(page: Node, places: readonly Place[]): readonly Node[] {
  return places.flatMap((place) => blockAt(page, place) ?? [])
}

/** Where these very blocks stand. */
function placesOf(page: Node, blocks: readonly Node[]): readonly Place[] {
  const wanted = new Set(blocks)
  return allPlaces(page).filter((place) => {
    const block = blockAt(page, place)
    return block !== null && wanted.has(block)
  })
}
