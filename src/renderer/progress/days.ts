/** A day, and the pages that were done on it. */
export interface DayPages {
  /** ISO 8601. */
  readonly day: string
  readonly pages: number
}

const dayLength = 86_400_000
/** Fewer days say little: the chart begins before the first that has something. */
const atLeast = 14

/**
 * Days without a gap, two weeks at least, ending with the last that has something: `[2024-03-18: 2, 2024-03-20: 1]` ends
 * with three days, the middle one with none.
 */
export function withoutGaps(days: readonly DayPages[], atMost: number): readonly DayPages[] {
  const last = days.at(-1)
  const first = days[0]
  if (!first || !last) return []
  const pages = new Map(days.map((one) => [one.day, one.pages]))
  const end = Date.parse(last.day)
  const span = Math.round((end - Date.parse(first.day)) / dayLength) + 1
  const count = Math.min(atMost, Math.max(atLeast, span))
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(end - (count - 1 - index) * dayLength).toISOString().slice(0, 10)
    return { day, pages: pages.get(day) ?? 0 }
  })
}
