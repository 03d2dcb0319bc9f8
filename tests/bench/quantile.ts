/** What a `part` (0 to 1) of all stays below or at: 0.5 is the median. NaN of nothing. */
export function quantile(all: readonly number[], part: number): number {
  const sorted = all.toSorted((one, other) => one - other)
  return sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN
}
