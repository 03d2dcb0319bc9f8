import type { Node } from 'prosemirror-model'
import { arrange } from './arrange'
import { none } from './correspondence'
import { mergedPage } from './merged-page'
import type { SheetsBeside } from './picture-places'
import { withPictures } from './pictures'
import { type MergePlace, mergePlaces, textOf, type Why } from './places'
import { slotsOf } from './slots'
import { type ThreeWays, threeWays } from './three-ways'
import type { Units } from './units'

/** A better reading of a page beside what an editor made of the old one: what would change, and what she has to decide. */
export interface Rerun {
  readonly ways: ThreeWays
  readonly places: readonly MergePlace[]
  readonly conflicts: readonly Conflict[]
}

/** Who is right where hand and new reading changed the same place differently. */
export type Verdict = 'mine' | 'next'

/** A place that reads otherwise, with what stands beside it. */
export interface ToldPlace {
  /** What stood there before, what the editor's document says, and what the new reading says. */
  readonly old: string
  readonly mine: string
  readonly next: string
  /** What stands beside it in its block, in the editor's document or, where nothing is left there, in the new reading. */
  readonly before: string
  readonly behind: string
  /** Where it stands in the editor's document. */
  readonly pos: number
  /** Its line in the old source, else in the new one; null = in none. */
  readonly line: number | null
}

export interface Conflict extends ToldPlace {
  /** Its name among the conflicts of the same three readings. */
  readonly id: string
  readonly why: Exclude<Why, 'none'>
}

const around = 16

/**
 * Lays a new reading of a page beside the document that an editor made of the old one. Pure.
 *
 * @param old what cleaning made of the old source
 * @param next what cleaning makes of the new one; its lines have other numbers than the old one's
 */
export function rerun(old: Node, mine: Node, next: Node): Rerun {
  const ways = threeWays(old, mine, next)
  const places = mergePlaces(ways)
  const conflicts = places.flatMap((place) => (place.kind === 'conflict' ? [conflictOf(ways, place)] : []))
  return { ways, places, conflicts }
}

/**
 * The page with the new reading brought in: everything that was done by hand stays, everything else is what the new
 * reading says.
 *
 * @param verdicts one for each conflict, by its id
 * @param random answers numbers from 0 up to 1, for the names of new articles
 * @param sheets on which pictures stand; null = nobody knows how large they are
 * @throws RangeError where a conflict is not decided
 */
export function bringIn(
  { ways, places, conflicts }: Rerun,
  verdicts: ReadonlyMap<string, Verdict>,
  random: () => number,
  sheets: SheetsBeside | null = null,
): Node {
  for (const { id } of conflicts) if (!verdicts.has(id)) throw new RangeError(`conflict ${id} is not decided`)
  const slots = slotsOf(ways, places, (place) => verdicts.get(nameOf(place)) === 'next')
  const pictured = withPictures(ways, arrange(ways, slots), sheets)
  return mergedPage(pictured.ways, slots, pictured.articles, random)
}

/** How much of two readings is the same page: the share of the shorter one's text that the other has, 0 to 1. */
export function likeness({ old, next, inNext }: ThreeWays): number {
  let found = 0
  for (const unit of inNext) if (unit !== none) found++
  const shorter = Math.min(old.text.length, next.text.length)
  return shorter === 0 ? 0 : found / shorter
}

const nameOf = ({ from, to }: MergePlace) => `${from}-${to}`

function conflictOf(ways: ThreeWays, place: MergePlace): Conflict {
  return { ...toldPlace(ways, place), id: nameOf(place), why: place.why === 'none' ? 'both' : place.why }
}

/** A place in words. */
export function toldPlace(ways: ThreeWays, place: MergePlace): ToldPlace {
  const { old, mine, next, order, inMine } = ways
  const units = Array.from(order.subarray(place.from, place.to))
  const beside = place.mine[0] ?? nearest(inMine, place.from)
  const inDocument = place.mine.length > 0 || place.next.length === 0
  const context = inDocument ? contextOf(mine, place.mine, beside) : contextOf(next, place.next, none)
  const oldLine = lineAt(old, units[0] ?? order[place.from - 1])
  return {
    old: textOf(old.text, units),
    mine: textOf(mine.text, place.mine),
    next: textOf(next.text, place.next),
    ...context,
    pos: mine.pos[beside] ?? 0,
    line: oldLine ?? lineAt(next, place.next[0] ?? ways.inNext[place.from - 1]),
  }
}

/** Lines of the old source, by number, of which the new reading has next to nothing. */
export function missingLines({ ways: { old, order, inNext } }: Rerun): readonly number[] {
  const counts = new Map<number, { all: number; found: number }>()
  for (const [at, unit] of order.entries()) {
    if (/\s/u.test(old.text[unit] ?? '')) continue
    const line = old.line[unit] ?? 0
    const { all, found } = counts.get(line) ?? { all: 0, found: 0 }
    counts.set(line, { all: all + 1, found: found + (inNext[at] === none ? 0 : 1) })
  }
  return [...counts].flatMap(([line, { all, found }]) => (all >= 4 && 4 * found < all ? [line] : []))
}

/**
 * Of each line of the new source the lines of the old one that its text was in, the most of it first, and whether it
 * reads as it did there.
 */
export function lineOrigins({
  ways,
}: Rerun): ReadonlyMap<number, { readonly lines: readonly number[]; readonly same: boolean }> {
  const { old, next, order, inNext } = ways
  const counts = new Map<number, Map<number, number>>()
  for (const [at, unit] of inNext.entries()) {
    if (unit === none) continue
    const line = next.line[unit] ?? 0
    const from = old.line[order[at] ?? none] ?? 0
    const own = counts.get(line) ?? new Map<number, number>()
    counts.set(line, own.set(from, (own.get(from) ?? 0) + 1))
  }
  const lengths = new Map<number, number>()
  for (const line of next.line) lengths.set(line, (lengths.get(line) ?? 0) + 1)
  return new Map(
    [...counts].map(([line, own]) => {
      const found = [...own.values()].reduce((sum, count) => sum + count, 0)
      const lines = [...own].filter(([, count]) => 4 * count >= found).toSorted((a, b) => b[1] - a[1])
      return [line, { lines: lines.map(([from]) => from), same: found === lengths.get(line) }]
    }),
  )
}

function contextOf({ text, block, blocks }: Units, units: readonly number[], beside: number) {
  const from = units[0] ?? beside
  const to = (units.at(-1) ?? beside - 1) + 1
  const own = blocks[block[from] ?? none]
  return {
    before: text.slice(Math.max(own?.from ?? 0, from - around), Math.max(0, from)).toWellFormed(),
    behind: text.slice(to, Math.min(own?.to ?? 0, to + around)).toWellFormed(),
  }
}

function lineAt({ line }: Units, unit: number | undefined): number | null {
  return (unit === undefined ? 0 : (line[unit] ?? 0)) || null
}

/** The first unit at or behind a place, else the last one before it. */
function nearest(units: Int32Array, from: number): number {
  for (let at = from; at < units.length; at++) if ((units[at] ?? none) !== none) return units[at] ?? none
  for (let at = from; at >= 0; at--) if ((units[at] ?? none) !== none) return units[at] ?? none
  return none
}
