import { type RefObject, useEffect, useRef, useState } from 'react'
import type { ScanViewer, ViewerTells } from './viewer'

/** The viewer in an element, as soon as its code is read; `trouble`: it cannot be. */
export interface ViewerInPlace {
  readonly viewer: ScanViewer | null
  readonly trouble: unknown
}

/** @param tells told to the newest ones, whenever they were given */
export function useScanViewer(place: RefObject<HTMLElement | null>, tells: ViewerTells): ViewerInPlace {
  const [viewer, setViewer] = useState<ScanViewer | null>(null)
  const [trouble, setTrouble] = useState<unknown>(null)
  const newest = useRef(tells)
  useEffect(() => {
    newest.current = tells
  })
  useEffect(() => {
    let own: ScanViewer | null = null
    let left = false
    // What shows tiles is large, and not every editor has scans: it is read when the first one is looked at.
    import('./viewer').then(({ ScanViewer }) => {
      if (left || !place.current) return
      own = new ScanViewer(place.current, {
        onPoint: (at) => newest.current.onPoint(at),
        onHover: (at) => newest.current.onHover(at),
        onZoom: (now, byHand) => newest.current.onZoom(now, byHand),
        onWait: (long) => newest.current.onWait(long),
        onNone: (scan, error) => newest.current.onNone(scan, error),
      })
      setViewer(own)
    }, setTrouble)
    return () => {
      left = true
      setViewer(null)
      own?.close()
    }
  }, [place])
  return { viewer, trouble }
}
