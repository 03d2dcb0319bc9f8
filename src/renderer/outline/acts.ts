import type { Node } from 'prosemirror-model'
import { TextSelection, type Transaction } from 'prosemirror-state'
import {
  type Direction,
  deleteBlocks,
  gatherArticle,
  joinBlocks,
  mergeArticles,
  moveArticles,
  moveBlocks,
  newArticleId,
  type Place,
  putArticles,
  putBlocks,
  type Role,
  roleOf,
  sendBlocks,
  setContinues,
  setRoles,
} from '../../core/document'
import type { DeskPage } from '../desk'
import { articlesOf, placesOf, type Target } from './target'

/**
 * What can be done to the structure of an open page, each as one named operation that can be undone. Each answers what
 * was done it to, where it stands now; null = there was nothing to do.
 */

type Name = Parameters<DeskPage['edit']>[1]
type Done = Target | null

export function move(desk: DeskPage, target: Target, direction: Direction): Done {
  if (target.kind === 'articles') return moveWhole(desk, target, direction)
  const name = { key: 'operations.moveBlocks', values: { count: target.places.length } }
  return onBlocks(desk, name, (tr) => moveBlocks(tr, target.places, direction))
}

/** The articles that the target stands in. */
export function moveWhole(desk: DeskPage, target: Target, direction: Direction): Done {
  const numbers = articlesOf(target)
  const name = { key: 'operations.moveArticles', values: { count: numbers.length } }
  return onArticles(desk, name, numbers, (tr) => moveArticles(tr, numbers, direction))
}

/** Blocks go to the article numbered `to`, from 0; articles to its place. */
export function send(desk: DeskPage, target: Target, to: number): Done {
  if (target.kind === 'blocks') {
    const name = { key: 'operations.sendBlocks', values: { count: target.places.length, article: to + 1 } }
    return onBlocks(desk, name, (tr) => sendBlocks(tr, target.places, to))
  }
  if (to >= desk.state.doc.childCount) return null
  const down = to > Math.min(...target.numbers)
  return putTo(desk, target, { article: down ? to + 1 : to, index: 0 })
}

/** Puts blocks, or articles, before a place: where something is let go with the mouse. */
export function putTo(desk: DeskPage, target: Target, to: Place): Done {
  if (target.kind === 'blocks') {
    const name = { key: 'operations.moveBlocks', values: { count: target.places.length } }
    return onBlocks(desk, name, (tr) => putBlocks(tr, target.places, to))
  }
  const { numbers } = target
  const name = { key: 'operations.moveArticles', values: { count: numbers.length } }
  return onArticles(desk, name, numbers, (tr) => putArticles(tr, numbers, to.article))
}

/** Begins an article with blocks. */
export function gather(desk: DeskPage, target: Target): Done {
  if (target.kind === 'articles') return null
  return onBlocks(desk, { key: 'operations.beginArticle' }, (tr) =>
    gatherArticle(tr, target.places, newArticleId(tr.doc, Math.random)),
  )
}

/** Puts blocks, or articles, together; one alone with the one before it. */
export function merge(desk: DeskPage, target: Target): Done {
  if (target.kind === 'articles') {
    const first = Math.min(...target.numbers)
    const alone = target.numbers.length === 1
    const name = { key: 'operations.mergeArticles' }
    const done = change(desk, name, (tr) => mergeArticles(tr, target.numbers) !== null)
    return done ? { kind: 'articles', numbers: [alone ? first - 1 : first] } : null
  }
  const [first] = target.places
  const alone = target.places.length === 1
  const done = change(desk, { key: 'operations.join' }, (tr) => joinBlocks(tr, target.places))
  return done && first
    ? { kind: 'blocks', places: [{ article: first.article, index: alone ? first.index - 1 : first.index }] }
    : null
}

/** Whether {@link merge} would do anything: an article has one before it, and a block one that it can be joined with. */
export function canMerge(desk: DeskPage, target: Target): boolean {
  const { tr } = desk.state
  return target.kind === 'articles'
    ? mergeArticles(tr, target.numbers) !== null
    : joinBlocks(tr, target.places)
}

export function remove(desk: DeskPage, target: Target): boolean {
  const { doc } = desk.state
  const name =
    target.kind === 'blocks'
      ? { key: 'operations.deleteBlocks', values: { count: target.places.length } }
      : { key: 'operations.deleteArticles', values: { count: target.numbers.length } }
  return change(desk, name, (tr) => deleteBlocks(tr, placesOf(doc, target)))
}

export function giveRole(desk: DeskPage, target: Target, role: Role): Done {
  const places = placesOf(desk.state.doc, target)
  const done = change(desk, { key: 'operations.role', values: { role } }, (tr) => setRoles(tr, places, role))
  return done ? target : null
}

export function goOnFrom(desk: DeskPage, article: number, continues: string | null): boolean {
  return change(desk, { key: 'operations.continues' }, (tr) => setContinues(tr, article, continues))
}

/** The role that all the blocks have; null = they differ, or are pictures. */
export function roleOfAll(page: Node, places: readonly Place[]): Role | null {
  const found = new Set(
    places.map(({ article, index }) => {
      const block = page.maybeChild(article)?.maybeChild(index)
      return block?.isTextblock ? roleOf(block) : null
    }),
  )
  const [role = null] = found
  return found.size === 1 ? role : null
}

function onBlocks(desk: DeskPage, name: Name, act: (tr: Transaction) => readonly Place[] | null): Done {
  let places: readonly Place[] | null = null
  const done = change(desk, name, (tr) => {
    places = act(tr)
    return places !== null
  })
  return done && places ? { kind: 'blocks', places } : null
}

function onArticles(
  desk: DeskPage,
  name: Name,
  numbers: readonly number[],
  act: (tr: Transaction) => boolean,
): Done {
  const { doc } = desk.state
  const moved = new Set(numbers.map((number) => doc.maybeChild(number)?.attrs.id))
  if (!change(desk, name, act)) return null
  const now = desk.state.doc.children.flatMap((article, number) =>
    moved.has(article.attrs.id) ? [number] : [],
  )
  return { kind: 'articles', numbers: now }
}

/** Does it, and lets the caret go along with the block that it stands in. */
function change(desk: DeskPage, name: Name, act: (tr: Transaction) => boolean): boolean {
  return desk.edit((tr) => {
    const { $anchor, $head } = tr.selection
    if (!act(tr) || !$head.parent.isTextblock || !$anchor.parent.isTextblock) return
    const anchor = startOf(tr.doc, $anchor.parent)
    const head = startOf(tr.doc, $head.parent)
    if (anchor === null || head === null) return
    tr.setSelection(
      TextSelection.create(tr.doc, anchor + 1 + $anchor.parentOffset, head + 1 + $head.parentOffset),
    )
    tr.scrollIntoView()
  }, name)
}

/** Where this very block stands; null = it does not any more. */
function startOf(page: Node, block: Node): number | null {
  let found: number | null = null
  page.descendants((node, pos) => {
    if (node === block) found = pos
    return found === null && !node.isTextblock
  })
  return found
}
