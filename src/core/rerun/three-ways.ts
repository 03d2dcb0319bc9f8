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
  const found = new NextEdits(old, next, order, inNext)
  let last = none
  for (let place = 0; place <= order.length; place++) {
    const here = place < order.length ? (inNext[place] ?? none) : next.text.length
    if (here === none) continue
    found.between(last, place, here)
    last = place
  }
  return found.edits
}

class NextEdits {
  readonly edits: SideEdit[] = []
  readonly #old: Units
  readonly #next: Units
  readonly #order: Int32Array
  readonly #inNext: Correspondence
  /** Of the new reading's units, those that stand in the old one or belong to an edit. */
  readonly #taken: Uint8Array

  constructor(old: Units, next: Units, order: Int32Array, inNext: Correspondence) {
    this.#old = old
    this.#next = next
    this.#order = order
    this.#inNext = inNext
    this.#taken = new Uint8Array(next.text.length)
    for (const unit of inNext) if (unit !== none) this.#taken[unit] = 1
  }

  /**
   * What lies between two places that both readings have, none in between.
   *
   * @param last `none` = before the page's first
   * @param here where `place` stands in the new reading; behind the last place, that reading's end
   */
  between(last: number, place: number, here: number): void {
    const from = last + 1
    const start = last === none ? 0 : (this.#inNext[last] ?? none) + 1
    let free = start
    while (free < this.#next.text.length && !this.#taken[free]) free++
    const inBlocks =
      this.#oldBlock(last) !== this.#oldBlock(place) && this.#nextBlock(start - 1) !== this.#nextBlock(here)
    if (free === here && !inBlocks) {
      this.#add(from, place, start, here)
      return
    }
    const left = this.#behind(last, place, start, free)
    const right = this.#rightOf(left, place)
    this.#gone(left, right)
    this.#before(right, place, here)
  }

  /** What stands in the block of the place before; answers where that ends in the old reading. */
  #behind(last: number, place: number, start: number, free: number): number {
    let left = last + 1
    while (left < place && this.#oldBlock(left) === this.#oldBlock(last)) left++
    let end = start
    while (end < free && this.#nextBlock(end) === this.#nextBlock(start - 1)) end++
    this.#add(last + 1, left, start, end)
    return left
  }

  /** Where the block of a place begins in the old reading, not before `left`. */
  #rightOf(left: number, place: number): number {
    let right = place
    while (right > left && this.#oldBlock(right - 1) === this.#oldBlock(place)) right--
    return right
  }

  /** Whole blocks that the new reading does not have, an edit each. */
  #gone(left: number, right: number): void {
    for (let at = left; at < right; ) {
      const block = this.#oldBlock(at)
      const begin = at
      while (at < right && this.#oldBlock(at) === block) at++
      this.#add(begin, at, 0, 0)
    }
  }

  /** What stands in the block of a place, before it. */
  #before(right: number, place: number, here: number): void {
    let begin = here
    while (begin > 0 && !this.#taken[begin - 1] && this.#nextBlock(begin - 1) === this.#nextBlock(here))
      begin--
    this.#add(right, place, begin, here)
  }

  #add(from: number, to: number, fromNext: number, toNext: number): void {
    for (let unit = fromNext; unit < toNext; unit++) this.#taken[unit] = 1
    const units = Array.from({ length: toNext - fromNext }, (_, index) => fromNext + index)
    if (from < to || units.length > 0) this.edits.push({ from, to, units })
  }

  #oldBlock(place: number): number {
    return this.#old.block[this.#order[place] ?? none] ?? none
  }

  #nextBlock(unit: number): number {
    return this.#next.block[unit] ?? none
  }
}
