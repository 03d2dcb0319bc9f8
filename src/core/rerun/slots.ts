import type { Mark, MarkType } from 'prosemirror-model'
import { schema } from '../document'
import { none } from './correspondence'
import type { MergePlace } from './places'
import type { ThreeWays } from './three-ways'
import { articleOf, type Units } from './units'

/** A character of the merged page: which one it is in the editor's document and in the new reading; `none` = in none. */
export interface Slot {
  readonly mine: number
  readonly next: number
}

/** One of the two documents as the frame that the merged text is poured into: what goes, and what comes beside what. */
export interface Frame {
  readonly units: Units
  readonly other: Int32Array
  readonly gone: Uint8Array
  readonly before: Map<number, Slot[]>
  readonly behind: Map<number, Slot[]>
}

/** The merged characters, in the blocks of either document. */
export interface Slots {
  readonly mine: Frame
  readonly next: Frame
  /** What new characters have of those that they took the place of. */
  readonly carried: ReadonlyMap<number, Carried>
  /** Articles of the two documents that have text in common, by number. */
  readonly shared: readonly (readonly [mine: number, next: number])[]
  /** Articles of the editor's document where something of hers has no place in the new reading's blocks. */
  readonly homeless: ReadonlySet<number>
}

/** What a new character takes over: marks, and a unit of the editor's document that they were on. */
export interface Carried {
  readonly marks: readonly Mark[]
  readonly from: number
}

/** Decides a conflict: whether the new reading's text is taken. */
export type Takes = (place: MergePlace) => boolean

/** Which text of both readings comes together, once every conflict is decided. */
export function slotsOf(ways: ThreeWays, places: readonly MergePlace[], takes: Takes): Slots {
  const mine = frameOf(ways.mine)
  const next = frameOf(ways.next)
  const carried = new Map<number, Carried>()
  const shared: [number, number][] = []
  const homeless = new Set<number>()
  const share = (unit: number, other: number) =>
    shared.push([articleOf(ways.mine, unit), articleOf(ways.next, other)])
  const pair = (unit: number, other: number) => {
    mine.other[unit] = other
    next.other[other] = unit
    share(unit, other)
  }
  let place = 0
  for (let at = 0; at < ways.order.length; at++) {
    while ((places[place]?.to ?? ways.order.length) <= at) place++
    if ((places[place]?.from ?? at + 1) <= at) continue
    const unit = ways.inMine[at] ?? none
    const found = ways.inNext[at] ?? none
    if (unit !== none && found !== none) pair(unit, found)
  }
  for (const one of places) {
    const left = { mine: ways.inMine[one.from - 1] ?? none, next: ways.inNext[one.from - 1] ?? none }
    const right = { mine: ways.inMine[one.to] ?? none, next: ways.inNext[one.to] ?? none }
    if (one.kind === 'same') {
      for (const [index, unit] of one.mine.entries()) pair(unit, one.next[index] ?? none)
      continue
    }
    if (one.kind === 'next' || (one.kind === 'conflict' && takes(one))) {
      const marks = marksOver(ways.mine, one.mine, left.mine, right.mine)
      for (const unit of one.next) carried.set(unit, { marks, from: one.mine[0] ?? left.mine })
      const slots = one.next.map((unit) => ({ mine: none, next: unit }))
      const side = nearer(ways.next, one.next[0], left.next, right.next)
      const at = put(mine, one.mine, slots, side, left.mine, right.mine)
      if (at !== none) for (const unit of one.next) share(at, unit)
    } else {
      const slots = one.mine.map((unit) => ({ mine: unit, next: none }))
      const side = nearer(ways.mine, one.mine[0], left.mine, right.mine)
      const at = put(next, one.next, slots, side, left.next, right.next)
      if (at !== none) for (const unit of one.mine) share(unit, at)
      const blocks = new Set(one.mine.map((unit) => ways.mine.block[unit]))
      const first = one.mine[0]
      if (first !== undefined && (at === none || blocks.size > 1 || (one.next.length === 0 && side === null)))
        homeless.add(articleOf(ways.mine, first))
    }
  }
  return { mine, next, carried, shared, homeless }
}

function frameOf(units: Units): Frame {
  const { length } = units.text
  return {
    units,
    other: new Int32Array(length).fill(none),
    gone: new Uint8Array(length),
    before: new Map(),
    behind: new Map(),
  }
}

/**
 * Puts slots in the place of a frame's units; where there are none, beside one of two neighbours. Answers the unit that
 * they stand at; `none` = there is nothing to put, or no place for it.
 */
function put(
  frame: Frame,
  units: readonly number[],
  slots: readonly Slot[],
  side: 'left' | 'right' | null,
  left: number,
  right: number,
): number {
  for (const unit of units) frame.gone[unit] = 1
  const [first] = units
  if (slots.length === 0) return none
  const isLeft = first === undefined && left !== none && (side !== 'right' || right === none)
  const at = first ?? (isLeft ? left : right)
  const all = isLeft ? frame.behind : frame.before
  if (at !== none) all.set(at, [...(all.get(at) ?? []), ...slots])
  return at
}

/** Which neighbour stands in the same block; null = neither. */
function nearer(
  { block }: Units,
  unit: number | undefined,
  left: number,
  right: number,
): 'left' | 'right' | null {
  if (unit === undefined) return null
  if (left !== none && block[left] === block[unit]) return 'left'
  return right !== none && block[right] === block[unit] ? 'right' : null
}

/**
 * The marks that new text takes over: those that lie on at least half of what it replaces, or on nothing else; of an
 * insertion, those that go on over it.
 */
function marksOver(
  { marks, block }: Units,
  units: readonly number[],
  left: number,
  right: number,
): readonly Mark[] {
  if (units.length === 0) {
    if (left === none || right === none || block[left] !== block[right] || right !== left + 1) return []
    return (marks[left] ?? []).filter(
      (mark) => !saysText(mark.type) && marks[right]?.some((one) => one.eq(mark)),
    )
  }
  const all = units.flatMap((unit) => marks[unit] ?? []).filter(({ type }) => !saysText(type))
  const found: Mark[] = []
  for (const mark of all) {
    if (found.some((one) => one.eq(mark))) continue
    const on = units.filter((unit) => marks[unit]?.some((one) => one.eq(mark)))
    const goesOn = [left, right].some((unit) => marks[unit]?.some((one) => one.eq(mark)))
    if (2 * on.length >= units.length || !goesOn) found.push(mark)
  }
  return found
}

/** What was decided of a text is not decided of another. */
const saysText = (type: MarkType) => type === schema.marks.decided || type === schema.marks.sic

/** The merged characters of a block of a frame. */
export function slotsIn(
  frame: Frame,
  side: 'mine' | 'next',
  { from, to }: { from: number; to: number },
): readonly Slot[] {
  const slots: Slot[] = []
  for (let unit = from; unit < to; unit++) {
    slots.push(...(frame.before.get(unit) ?? []))
    const other = frame.other[unit] ?? none
    if (!frame.gone[unit])
      slots.push(side === 'mine' ? { mine: unit, next: other } : { mine: other, next: unit })
    slots.push(...(frame.behind.get(unit) ?? []))
  }
  return slots
}
