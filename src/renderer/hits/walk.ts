import type { FoundPage } from '../../core/contract'
import type { Place } from '../shell'
import { Cell } from '../store'

/** Places of a list that was opened at one of them, to be walked on from anywhere. */
export interface Walk {
  readonly places: readonly Place[]
  readonly at: number
}

/** The list that next and previous walk; null = they walk the page's own hits. */
export const walk = new Cell<Walk | null>(null)

export function placesOf(pages: readonly FoundPage[]): readonly Place[] {
  return pages.flatMap(({ page, hits }) => hits.map((hit) => ({ page, article: hit.article, hit })))
}

/** The next place of the walk, round about; null = nothing is walked. */
export function stepOn(by: 1 | -1): Place | null {
  const now = walk.now()
  if (!now || now.places.length === 0) return null
  const at = (now.at + by + now.places.length) % now.places.length
  walk.set({ ...now, at })
  return now.places[at] ?? null
}
