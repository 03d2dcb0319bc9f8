import type { Finding } from './suggestion'

/**
 * The best disjoint choice among findings that overlap: the longest span wins, of equal spans the surer one; what is
 * too unsure to be shown hides nothing. In order. n log n.
 */
export function choose(findings: readonly Finding[], floor: number): readonly Finding[] {
  const order = findings
    .filter(({ confidence }) => confidence >= floor)
    .toSorted((a, b) => b.to - b.from - (a.to - a.from) || b.confidence - a.confidence || a.from - b.from)
  let end = 0
  for (const { to } of order) end = Math.max(end, to)
  const taken = new Uint8Array(end)
  return order
    .filter(({ from, to }) => {
      // Of a longer span already taken, one end at least lies inside or on this one's.
      if (taken[from] || taken[to - 1]) return false
      taken.fill(1, from, to)
      return true
    })
    .toSorted((a, b) => a.from - b.from)
}
