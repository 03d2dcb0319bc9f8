import type { Node } from 'prosemirror-model'
import { roleOf } from './articles'
import { lineOf } from './line-runs'
import { schema } from './schema'

/** How far the work on an article is. */
export const reviewStates = ['unread', 'progress', 'problem', 'proofread', 'validated'] as const
export type ReviewState = (typeof reviewStates)[number]

/** From the least to the most: what is put together is as far as the lesser part. */
const rank: Readonly<Record<ReviewState, number>> = {
  problem: 0,
  unread: 1,
  progress: 2,
  proofread: 3,
  validated: 4,
}

export interface ArticleState {
  readonly state: ReviewState
  /** What the problem is; '' = nothing to say. */
  readonly note: string
}

/** What the program did to a state, and why. */
export interface Followed extends ArticleState {
  readonly cause: 'edit' | 'split' | 'merge'
}

const unread: ArticleState = { state: 'unread', note: '' }

/**
 * What becomes of the states when a page is edited; only those that become others are answered.
 *
 * - An unread article that is edited is in progress: a block reads otherwise, or has another role. Blocks that only
 *   change their places leave it unread.
 * - A validated article whose text or blocks change is in progress again. Tags change nothing.
 * - What is split off has the state of what it was split from, unless it has one (it came back by an undo).
 * - What is put together has the lesser state of its parts; a problem keeps its note.
 */
export function followStates(
  before: Node,
  after: Node,
  stateOf: (article: string) => ArticleState | null,
): ReadonlyMap<string, Followed> {
  const followed = new Map<string, Followed>()
  const old = new Map(before.children.map((article) => [idOf(article), article]))
  const now = new Map(after.children.map((article) => [idOf(article), article]))
  const changed = [...now.values()].filter((article) => old.get(idOf(article)) !== article)
  if (changed.length === 0) return followed
  const gone = [...old.values()].filter((article) => !now.has(idOf(article)))
  const touched = [...old.values()].filter((article) => now.get(idOf(article)) !== article)
  const known = new Set(touched.flatMap((article) => article.children.map(blockKey)))

  const standing = (id: string) => followed.get(id) ?? stateOf(id) ?? unread
  const put = (id: string, next: ArticleState, cause: Followed['cause']) => {
    const { state, note } = stateOf(id) ?? unread
    if (next.state !== state || next.note !== note) followed.set(id, { ...next, cause })
    else followed.delete(id)
  }

  for (const article of gone) {
    const heir = mostShared(article, changed)
    if (!heir) continue
    const own = standing(idOf(heir))
    const lost = stateOf(idOf(article)) ?? unread
    if (rank[lost.state] < rank[own.state]) put(idOf(heir), lost, 'merge')
  }
  for (const article of changed) {
    const id = idOf(article)
    const was = old.get(id)
    if (!was) continue
    const { state } = standing(id)
    const edited = article.children.some((block) => !known.has(blockKey(block)))
    const rebuilt = edited || !sameBlocks(was, article)
    if ((state === 'unread' && edited) || (state === 'validated' && rebuilt))
      put(id, { state: 'progress', note: '' }, 'edit')
  }
  for (const article of changed) {
    const id = idOf(article)
    if (old.has(id) || stateOf(id)) continue
    const origin = mostShared(article, touched)
    if (origin) put(id, standing(idOf(origin)), 'split')
  }
  return followed
}

/** The source lines that have text in the page, in their order. */
export function linesWithText(page: Node): readonly number[] {
  const lines = new Set<number>()
  page.descendants((node) => {
    const line = node.isText && /\S/u.test(node.text ?? '') ? lineOf(node) : null
    if (line !== null) lines.add(line)
    return !node.isText
  })
  return [...lines].toSorted((a, b) => a - b)
}

function idOf(article: Node): string {
  return article.attrs.id as string
}

function blockKey(block: Node): string {
  return block.type === schema.nodes.block ? `${roleOf(block)} ${block.textContent}` : block.type.name
}

function sameBlocks(a: Node, b: Node): boolean {
  return (
    a.childCount === b.childCount &&
    a.children.every((block, index) => {
      const other = b.child(index)
      return block === other || blockKey(block) === blockKey(other)
    })
  )
}

/** Which of the articles has most source lines in common with this one; null = none has any. */
function mostShared(article: Node, others: readonly Node[]): Node | null {
  const lines = new Set(linesWithText(article))
  let best: Node | null = null
  let most = 0
  for (const other of others) {
    const shared = linesWithText(other).filter((line) => lines.has(line)).length
    if (shared > most) {
      most = shared
      best = other
    }
  }
  return best
}
