import type { Node } from 'prosemirror-model'
import type { Range } from '../text'
import { differences } from '../text/align'
import { type Correspondence, correspond, none } from './correspondence'
import { type Units, unitsOf } from './units'

/**
 * Three readings of a page: what cleaning made of the old source, what an editor made of that, and what cleaning makes
 * of the new source. Places of the old reading are counted along its source lines, so that a line is one stretch
 * although its parts may stand apart.
 */
export interface ThreeWays {
  readonly old: Units
  readonly mine: Units
  readonly next: Units
  /** The old reading's units in the order of its lines. Places count in this. */
  readonly order: Int32Array
  /** Of each place: its unit in the editor's document and in the new reading; `none` = it is not there. */
  readonly inMine: Correspondence
  readonly inNext: Correspondence
  /** What an editor changed, and what the new reading says otherwise; each in order, none over another. */
  readonly byHand: readonly SideEdit[]
  readonly byNext: readonly SideEdit[]
}

/** `[from, to)` of the old reading stands as `units` of another, in their order. */
export interface SideEdit extends Range {
  readonly units: readonly number[]
}

export function threeWays(old: Node, mine: Node, next: Node): ThreeWays {
  const units = { old: unitsOf(old), mine: unitsOf(mine), next: unitsOf(next) }
  const lines = Map.groupBy(units.old.line.keys(), (unit) => units.old.line[unit] ?? 0)
  const order = Int32Array.from([...lines.values()].flat())
  const hand = handEdits(units.mine, units.old, lines)
  const found = correspond(units.old, units.next)
  const inNext = order.map((unit) => found[unit] ?? none)
  return {
    ...units,
    order,
    inMine: hand.inMine,
    inNext,
    byHand: hand.edits,
    byNext: nextEdits(units.old, units.next, order, inNext),
  }
}

/** Line by line: a document's characters know the line that they came from. */
function handEdits(
  mine: Units,
  old: Units,
  lines: ReadonlyMap<number, readonly number[]>,
): { inMine: Correspondence; edits: readonly SideEdit[] } {
  const standing = Map.groupBy(mine.line.keys(), lineNear(mine, lines))
  const inMine = new Int32Array(old.text.length).fill(none)
  const edits: SideEdit[] = []
  let start = 0
  for (const [line, own] of lines) {
    const now = standing.get(line) ?? []
    const was = own.map((unit) => old.text[unit]).join('')
    const text = now.map((unit) => mine.text[unit]).join('')
    let a = 0
    let b = 0
    const end = { fromA: was.length, toA: was.length, fromB: text.length, toB: text.length }
    for (const { fromA, toA, fromB, toB } of [...differences(was, text), end]) {
      for (; a < fromA; a++, b++) inMine[start + a] = now[b] ?? none
      if (fromA < toA || fromB < toB)
        edits.push({ from: start + fromA, to: start + toA, units: now.slice(fromB, toB) })
      a = toA
      b = toB
    }
    start += own.length
  }
  return { inMine, edits }
}

/** What was typed without a line, or stands under one that cleaning had left out, belongs to the line beside it. */
function lineNear(mine: Units, lines: ReadonlyMap<number, unknown>): (unit: number) => number {
  const near = Int32Array.from(mine.line, (line) => (lines.has(line) ? line : 0))
  const beside = (unit: number, other: number) => {
    if (near[unit] === 0 && mine.block[unit] === mine.block[other]) near[unit] = near[other] ?? 0
  }
  for (let unit = 1; unit < near.length; unit++) beside(unit, unit - 1)
  for (let unit = near.length - 2; unit >= 0; unit--) beside(unit, unit + 1)
  return (unit) => near[unit] ?? 0
}

/**
 * Where the new reading says otherwise. Between two places that follow each other in both readings it is one edit; where
 * something was moved, or blocks end in both, what stands in the first place's block belongs to that, and what stands in
 * the second one's to this. Whole blocks that the old reading does not have are in none of the edits.
 */
function nextEdits(old: Units, next: Units, order: Int32Array, inNext: Correspondence): readonly SideEdit[] {
  const edits: SideEdit[] = []
  const taken = new Uint8Array(next.text.length)
  for (const unit of inNext) if (unit !== none) taken[unit] = 1
  const add = (from: number, to: number, fromNext: number, toNext: number) => {
    for (let unit = fromNext; unit < toNext; unit++) taken[unit] = 1
    const units = Array.from({ length: toNext - fromNext }, (_, index) => fromNext + index)
    if (from < to || units.length > 0) edits.push({ from, to, units })
  }
  const oldBlock = (place: number) => old.block[order[place] ?? none] ?? none
  const nextBlock = (unit: number) => next.block[unit] ?? none
  let last = none
  for (let place = 0; place <= order.length; place++) {
    const here = place < order.length ? (inNext[place] ?? none) : next.text.length
    if (here === none) continue
    const from = last + 1
    const start = last === none ? 0 : (inNext[last] ?? none) + 1
    let free = start
    while (free < next.text.length && !taken[free]) free++
    const inBlocks = oldBlock(from - 1) !== oldBlock(place) && nextBlock(start - 1) !== nextBlock(here)
    if (free === here && !inBlocks) add(from, place, start, here)
    else {
      let left = from
      while (left < place && oldBlock(left) === oldBlock(last)) left++
      let right = place
      while (right > left && oldBlock(right - 1) === oldBlock(place)) right--
      let end = start
      while (end < free && nextBlock(end) === nextBlock(start - 1)) end++
      add(from, left, start, end)
      for (let at = left; at < right; ) {
        const block = oldBlock(at)
        const begin = at
        while (at < right && oldBlock(at) === block) at++
        add(begin, at, 0, 0)
      }
      let begin = here
      while (begin > 0 && !taken[begin - 1] && nextBlock(begin - 1) === nextBlock(here)) begin--
      add(right, place, begin, here)
    }
    last = place
  }
  return edits
}
