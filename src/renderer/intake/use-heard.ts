import { useCallback, useRef } from 'react'
import type { BatchAct } from './batch-acts'
import type { Hear } from './looking'

/** In milliseconds: the list is drawn so seldom that drawing it, which takes as long as it is, leaves time for the rest. */
const drawAfter = (files: number) => (files > 1 ? Math.min(2_000, 100 + 3 * files) : 0)

/** A file is looked at, and taken, faster than a list of hundreds is drawn: what comes meanwhile is drawn together. */
export function useHeard(act: (act: BatchAct) => void, files: number): Hear {
  const heard = useRef<BatchAct[]>([])
  return useCallback(
    (one) => {
      if (heard.current.push(one) > 1) return
      setTimeout(() => act({ kind: 'several', acts: heard.current.splice(0) }), drawAfter(files))
    },
    [act, files],
  )
}
