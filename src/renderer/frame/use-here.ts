import { useCallback, useState } from 'react'
import type { Memory, Place } from '../shell'

interface Here {
  /** The place that is open; null = none. */
  readonly here: Place | null
  readonly go: (place: Place) => void
  readonly leave: () => void
}

/** What is open in the window: at first the page that was open last, which the window's memory keeps for the next start. */
export function useHere(memory: Memory, onGo: () => void): Here {
  const [here, setHere] = useState<Place | null>(
    memory.page === null ? null : { page: memory.page, article: null },
  )
  const go = useCallback(
    (next: Place) => {
      setHere(next)
      memory.page = next.page
      onGo()
    },
    [memory, onGo],
  )
  const leave = useCallback(() => {
    setHere(null)
    memory.page = null
  }, [memory])
  return { here, go, leave }
}
