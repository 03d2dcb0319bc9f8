import type { Mark } from 'prosemirror-model'
import { schema, standingTags } from '../document'
import type { Range } from '../text'
import { none } from './correspondence'
import type { SideEdit, ThreeWays } from './three-ways'

/**
 * A place at which the three readings are not the same. `mine`: an editor changed it, the new reading says what the old
 * one did. `next`: the new reading says otherwise, nobody had touched it. `same`: both say the same now. `conflict`: it
 * is for her to decide.
 */
export interface MergePlace extends Range {
  readonly kind: 'mine' | 'next' | 'same' | 'conflict'
  /** Why it has to be decided. */
  readonly why: Why
  /** Its units in the editor's document and in the new reading. */
  readonly mine: readonly number[]
  readonly next: readonly number[]
}

/**
 * `both`: hand and new reading each changed it. `tag`: what was tagged is not in the new reading. `printed`: she had said
 * that it stands as printed, or is no error. `none`: it has not.
 */
export type Why = 'both' | 'tag' | 'printed' | 'none'

/** So near to each other, what hand and new reading changed is one place. */
const near = 2
/** What stands between two changes of one number or one word. */
const sameWord = /^[\p{Nd}\p{Script=Latin}.,:/%-]{1,20}$/u
/** A removal of so much takes away a thing, not a character. */
const longRemoval = 8

/** All places at which the readings part, in the old reading's order. */
export function mergePlaces(ways: ThreeWays): readonly MergePlace[] {
  const places = clusters(ways).map((cluster) => placeOf(ways, cluster))
  return withTags(ways, places)
}

interface Cluster extends Range {
  readonly hand: readonly SideEdit[]
  readonly next: readonly SideEdit[]
}

/** Edits of the two sides that touch, or nearly so, are one cluster; any other edit is one alone. */
function clusters(ways: ThreeWays): readonly Cluster[] {
  const all = [
    ...ways.byHand.map((edit) => ({ edit, side: 'hand' as const })),
    ...ways.byNext.map((edit) => ({ edit, side: 'next' as const })),
  ].toSorted((a, b) => a.edit.from - b.edit.from || a.edit.to - b.edit.to)
  const beside = (one: SideEdit, side: 'hand' | 'next', edit: SideEdit) =>
    !isParted(endsOf(ways, one, other(side)).last, endsOf(ways, edit, side).first) && belong(ways, one, edit)
  const found: Cluster[] = []
  for (const { edit, side } of all) {
    const last = found.at(-1)
    const theirs = last?.[other(side)].at(-1)
    if (last && (last.to > edit.from || (theirs && beside(theirs, side, edit))))
      found[found.length - 1] = {
        ...last,
        from: Math.min(last.from, edit.from),
        to: Math.max(last.to, edit.to),
        [side]: [...last[side], edit],
      }
    else found.push({ from: edit.from, to: edit.to, hand: [], next: [], [side]: [edit] })
  }
  return found
}

const other = (side: 'hand' | 'next') => (side === 'hand' ? 'next' : 'hand')

/** A block ends between the two. */
const isParted = (last: number | null, first: number | null) =>
  last !== null && first !== null && last !== first

/**
 * The blocks of the old reading that an edit begins and ends in; null = in either of two. What is put between two blocks
 * is in the one that it stands in now: a mark at a block's end is no change of the next block's beginning.
 */
function endsOf(
  { old, order, mine, next, inMine, inNext }: ThreeWays,
  { from, to, units }: SideEdit,
  side: 'hand' | 'next',
): { readonly first: number | null; readonly last: number | null } {
  const blockAt = (place: number) => old.block[order[place] ?? none] ?? none
  if (from < to) return { first: blockAt(from), last: blockAt(to - 1) }
  const [own, now] = side === 'hand' ? [mine, inMine] : [next, inNext]
  const blockNow = (place: number) => own.block[now[place] ?? none] ?? none
  const stands = own.block[units[0] ?? none] ?? none
  const [isLeft, isRight] = [stands === blockNow(from - 1), stands === blockNow(from)]
  const block = isLeft === isRight ? null : blockAt(isLeft ? from - 1 : from)
  return { first: block, last: block }
}

function belong({ old, order }: ThreeWays, before: Range, edit: Range): boolean {
  const between = edit.from - before.to
  if (between < near) return true
  if (between > 20) return false
  return sameWord.test(
    Array.from(order.subarray(before.to, edit.from), (unit) => old.text[unit] ?? '').join(''),
  )
}

function placeOf(ways: ThreeWays, { from, to, hand, next }: Cluster): MergePlace {
  const place = {
    from,
    to,
    mine: unitsIn(from, to, hand, ways.inMine),
    next: unitsIn(from, to, next, ways.inNext),
  }
  if (next.length === 0) return { ...place, kind: 'mine', why: 'none' }
  const mine = textOf(ways.mine.text, place.mine)
  if (hand.length === 0) return { ...place, kind: 'next', why: 'none' }
  if (mine === textOf(ways.next.text, place.next)) return { ...place, kind: 'same', why: 'none' }
  // What she took away as a whole stays away, however it is read now.
  const removed = mine.trim() === '' && to - from >= longRemoval && isFound(ways, place)
  return removed ? { ...place, kind: 'mine', why: 'none' } : { ...place, kind: 'conflict', why: 'both' }
}

/** What stands at `[from, to)` of the old reading in another: what is the same, and the edits' own. */
function unitsIn(
  from: number,
  to: number,
  edits: readonly SideEdit[],
  inOther: Int32Array,
): readonly number[] {
  const units: number[] = []
  let at = from
  for (const edit of [...edits, { from: to, to, units: [] }]) {
    for (; at < edit.from; at++) {
      const unit = inOther[at] ?? none
      if (unit !== none) units.push(unit)
    }
    units.push(...edit.units)
    at = Math.max(at, edit.to)
  }
  return units
}

/** @param units offsets into `text`, in any order */
export function textOf(text: string, units: readonly number[]): string {
  return units.map((unit) => text[unit]).join('')
}

/** Whether at least half of what stood there is in the new reading. */
function isFound({ inNext }: ThreeWays, { from, to }: Range): boolean {
  let found = 0
  for (let at = from; at < to; at++) if (inNext[at] !== none) found++
  return 2 * found >= to - from
}

/** What the new reading would take a tag or a decision from is for the editor to decide. */
function withTags(ways: ThreeWays, places: readonly MergePlace[]): readonly MergePlace[] {
  const { mine } = ways
  const placeAt = new Map<number, number>()
  for (const [index, { kind, mine }] of places.entries())
    if (kind === 'next') for (const unit of mine) placeAt.set(unit, index)
  const decided = places.map((place): MergePlace => {
    const isSaid = place.kind === 'next' && place.mine.some((unit) => mine.marks[unit]?.some(isStatement))
    return isSaid ? { ...place, kind: 'conflict', why: 'printed' } : place
  })
  const unitAt = new Map([...mine.pos].map((pos, unit) => [pos, unit]))
  for (const { from, to } of standingTags(mine.document)) {
    const touched = new Set<number>()
    let survives = false
    for (let pos = from; pos < to; pos++) {
      const index = placeAt.get(unitAt.get(pos) ?? none)
      if (index === undefined || (places[index]?.next.length ?? 0) > 0) survives = true
      else touched.add(index)
    }
    for (const index of survives ? [] : touched) {
      const place = decided[index]
      if (place?.kind === 'next') decided[index] = { ...place, kind: 'conflict', why: 'tag' }
    }
  }
  return decided
}

/** *As printed*, or *not an error*. */
const isStatement = ({ type, attrs }: Mark) =>
  type === schema.marks.sic || (type === schema.marks.decided && attrs.decision === 'fine')
