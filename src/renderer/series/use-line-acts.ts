import { useEffect, useRef, useState } from 'react'
import type { LineActs } from './series-lines'

/** The same object at every drawing, which does what the newest one says: so a line is drawn when it reads otherwise. */
export function useLineActs(latest: LineActs): LineActs {
  const now = useRef(latest)
  useEffect(() => {
    now.current = latest
  })
  const [acts] = useState<LineActs>(() => ({
    pick: (place) => now.current.pick(place),
    tick: (line, ticked) => now.current.tick(line, ticked),
    fold: (page) => now.current.fold(page),
    open: (page, hit) => now.current.open(page, hit),
  }))
  return acts
}
