import { type RefObject, useLayoutEffect, useState } from 'react'
import { watchScrolled } from '../shell'
import { lineHeight } from './source-view'

/** So many lines are drawn above and below what is in sight. */
const spare = 12

interface LinesSeen {
  /** The lines to be drawn, from 0: `[first, last)`. */
  readonly first: number
  readonly last: number
}

/** Which lines of the source are in sight. */
export function useLinesSeen(scroller: RefObject<HTMLElement | null>): LinesSeen {
  const [seen, setSeen] = useState<LinesSeen>({ first: 0, last: 60 })
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    return watchScrolled(element, () => {
      const first = Math.max(0, Math.floor(element.scrollTop / lineHeight) - spare)
      const last = first + Math.ceil(element.clientHeight / lineHeight) + 2 * spare
      setSeen((old) => (old.first === first && old.last === last ? old : { first, last }))
    })
  }, [scroller])
  return seen
}
