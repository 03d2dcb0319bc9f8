import type { Node } from 'prosemirror-model'
import { correspond, none } from './correspondence'
import { unitsOf } from './units'

/**
 * Where a place of a document stands in another one of the same page, wherever its text was moved to: beside the nearest
 * character that both have, of its own block if there is one. Positions; null = the two have no character in common.
 */
export function samePlace(before: Node, after: Node, pos: number): number | null {
  const old = unitsOf(before)
  const now = unitsOf(after)
  const found = correspond(old, now)
  const first = old.pos.findIndex((unit) => unit >= pos)
  const at = first < 0 ? old.pos.length : first
  const nearest = (from: number, to: number): number | null => {
    for (let away = 0; at - away > from || at + away < to; away++) {
      const behind = at - 1 - away < from ? none : (found[at - 1 - away] ?? none)
      if (behind !== none) return (now.pos[behind] ?? 0) + 1
      const ahead = at + away >= to ? none : (found[at + away] ?? none)
      if (ahead !== none) return now.pos[ahead] ?? 0
    }
    return null
  }
  const block = before.resolve(pos).parent
  const from = old.blocks.find(({ node }) => node === block)
  return (from && nearest(from.from, from.to)) ?? nearest(0, old.pos.length)
}
