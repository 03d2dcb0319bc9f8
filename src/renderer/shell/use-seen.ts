import { type RefObject, useEffect, useRef, useState } from 'react'
import { revealRow, watchScrolled } from './scrolled'
import './long-list.css'

/** Every line of a long list is so high, in CSS pixels; the style sheets say the same. */
export const rowHeight = 30
/** Lines drawn above and below what is in sight, and the steps in which that moves. */
const spare = 10

export interface Seen {
  readonly scroller: RefObject<HTMLDivElement | null>
  /** The lines to be drawn: `[first, last)`. */
  readonly first: number
  readonly last: number
  /** Scrolls as far as is needed to see a line. */
  readonly reveal: (index: number) => void
}

/** Which of a list's lines are in sight. */
export function useSeen(count: number): Seen {
  const scroller = useRef<HTMLDivElement>(null)
  const [{ first, last }, setSeen] = useState({ first: 0, last: 4 * spare })
  const any = count > 0

  useEffect(() => {
    const element = scroller.current
    if (!element || !any) return
    const read = () => {
      const top = Math.floor(element.scrollTop / rowHeight / spare) * spare
      const first = Math.max(0, top - spare)
      const last = top + Math.ceil(element.clientHeight / rowHeight / spare) * spare + 2 * spare
      setSeen((old) => (old.first === first && old.last === last ? old : { first, last }))
    }
    return watchScrolled(element, read)
  }, [any])

  function reveal(index: number): void {
    if (scroller.current) revealRow(scroller.current, index, rowHeight)
  }

  return { scroller, first, last, reveal }
}
