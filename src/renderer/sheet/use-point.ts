import { type KeyboardEvent, useEffect, useState } from 'react'
import type { SheetPlace } from './places'
import { type Grid, useGrid } from './use-grid'
import type { Sheet } from './use-sheet'

export interface Point {
  readonly grid: Grid
  readonly index: number
  /** The place at hand; undefined = there are none. */
  readonly place: SheetPlace | undefined
  /** A cell that is clicked is in sight already. */
  readonly pick: (index: number) => void
  /** Takes a key of the grid. */
  readonly walk: (event: KeyboardEvent) => boolean
}

/** Where one stands among the places of a sheet. In another order, or with other places, one begins at the first. */
export function usePoint({ places, order, characters, scope, compared }: Sheet): Point {
  const [at, pick] = useState(0)
  const grid = useGrid(places.length)
  const index = Math.max(0, Math.min(at, places.length - 1))
  // biome-ignore lint/correctness/useExhaustiveDependencies: only then
  useEffect(() => goTo(0), [order, characters, scope, compared.odd])

  function goTo(to: number): void {
    pick(to)
    grid.reveal(to)
  }
  function walk(event: KeyboardEvent): boolean {
    const to = grid.step(event, index)
    if (to !== null) goTo(to)
    return to !== null
  }
  return { grid, index, place: places[index], pick, walk }
}
