import type { Reason } from '../../document'
import type { Range } from '../../text'

/** A place where something else was printed than was read. Offsets are UTF-16 units into the block's text. */
export interface Misread extends Range {
  readonly block: number
  /** What was read. */
  readonly text: string
  /** What may have been printed, best first; `score` 0 to 1. May be empty: the place is doubtful, that is all. */
  readonly suggestions: readonly { readonly text: string; readonly score: number }[]
  /** The first suggestion is right beyond reasonable doubt. */
  readonly certain: boolean
  /** 0 to 1: how likely it is that something is wrong here. */
  readonly confidence: number
  readonly reason: Reason
}

/** Where several findings claim a place the certain and then the likelier one stays. In order, without overlaps. */
export function withoutOverlaps(misreads: readonly Misread[]): readonly Misread[] {
  const byWorth = [...misreads].sort(
    (a, b) => Number(b.certain) - Number(a.certain) || b.confidence - a.confidence,
  )
  const taken = new Map<number, Set<number>>()
  const kept = byWorth.filter(({ block, from, to }) => {
    const places = taken.get(block) ?? new Set<number>()
    taken.set(block, places)
    const end = Math.max(to, from + 1)
    for (let i = from; i < end; i++) if (places.has(i)) return false
    for (let i = from; i < end; i++) places.add(i)
    return true
  })
  return kept.sort((a, b) => a.block - b.block || a.from - b.from)
}
