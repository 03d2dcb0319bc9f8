import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { revealRow, watchScrolled } from '../shell'

/** A cell's size in CSS pixels; sheet.css says the same. */
export const cell = { width: 68, height: 74 } as const
/** Rows drawn above and below what is in sight. */
const spare = 3

export interface Grid {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly columns: number
  readonly rows: number
  /** The cells to be drawn: `[first, last)`. */
  readonly first: number
  readonly last: number
  readonly reveal: (index: number) => void
  /** Where a key leads from a cell; null = it is no key of the grid. */
  readonly step: (event: KeyboardEvent, from: number) => number | null
}

/** A grid of any number of cells, of which only those in sight are drawn. */
export function useGrid(count: number): Grid {
  const scroller = useRef<HTMLDivElement>(null)
  const [{ columns, top, inSight }, setSeen] = useState({ columns: 12, top: 0, inSight: 12 })
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const read = () => {
      const next = {
        columns: Math.max(1, Math.floor(element.clientWidth / cell.width)),
        top: Math.floor(element.scrollTop / cell.height),
        inSight: Math.ceil(element.clientHeight / cell.height) + 1,
      }
      setSeen((old) =>
        old.columns === next.columns && old.top === next.top && old.inSight === next.inSight ? old : next,
      )
    }
    return watchScrolled(element, read)
  }, [])

  function reveal(index: number): void {
    if (scroller.current) revealRow(scroller.current, Math.floor(index / columns), cell.height)
  }

  function step({ key }: KeyboardEvent, from: number): number | null {
    const page = Math.max(1, inSight - 2) * columns
    const targets: Readonly<Record<string, number>> = {
      ArrowLeft: from - 1,
      ArrowRight: from + 1,
      ArrowUp: from - columns,
      ArrowDown: from + columns,
      PageUp: from - page,
      PageDown: from + page,
      Home: 0,
      End: count - 1,
    }
    const target = targets[key]
    return target === undefined ? null : Math.max(0, Math.min(target, count - 1))
  }

  return {
    scroller,
    columns,
    rows: Math.ceil(count / columns),
    first: Math.max(0, top - spare) * columns,
    last: Math.min(count, (top + inSight + spare) * columns),
    reveal,
    step,
  }
}
