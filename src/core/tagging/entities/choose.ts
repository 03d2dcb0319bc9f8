import { defaultThreshold, type Finding } from './suggestion'

/**
 * The best disjoint choice among findings that overlap: what is for leafing through hides nothing surer; then the longest
 * span wins, of equal spans the surer one. What is below the floor is left out. In order. n log n.
 */
export function choose(findings: readonly Finding[], floor: number): readonly Finding[] {
  const order = findings
    .filter(({ confidence }) => confidence >= floor)
    .toSorted(
      (a, b) =>
        Number(isSure(b)) - Number(isSure(a)) ||
        b.to - b.from - (a.to - a.from) ||
        b.confidence - a.confidence ||
        a.from - b.from,
    )
  let end = 0
  for (const { to } of order) end = Math.max(end, to)
  const taken = new Uint8Array(end)
  return order
    .filter(({ from, to }) => {
      if (taken.subarray(from, to).includes(1)) return false
      taken.fill(1, from, to)
      return true
    })
    .toSorted((a, b) => a.from - b.from)
}

const isSure = ({ confidence }: Finding) => confidence >= defaultThreshold
