import { type RefObject, useEffect, useState } from 'react'
import type { DeskPage } from '../desk'
import { revealRow, rowOfKey, rowsOfPage } from '../shell'
import { useStore } from '../store'
import { placeOfSource } from './places'
import { lineHeight } from './source-view'

interface SourceWalk {
  /** The line that was walked to, else the caret's; null = neither. */
  readonly lit: number | null
  /** Takes a key that walks the lines, goes into the text at one, or leaves them. */
  readonly walk: (key: string) => boolean
}

/** Where one stands among the lines of a source, from 1; the text shows each as it is walked to. */
export function useSourceWalk(
  desk: DeskPage,
  scroller: RefObject<HTMLElement | null>,
  count: number,
): SourceWalk {
  const caret = useStore(desk.caret, ({ line }) => line)
  const [walked, setWalked] = useState<number | null>(null)
  const lit = walked ?? caret

  // Whoever goes on in the text is done with walking here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another line of the caret ends the walk
  useEffect(() => setWalked(null), [caret])

  function goTo(wanted: number): void {
    const line = Math.max(1, Math.min(wanted, count))
    setWalked(line)
    if (scroller.current) revealRow(scroller.current, line - 1, lineHeight)
    const place = placeOfSource(desk.state.doc, desk.found.now().changes, line, 0)
    if (place !== null) desk.point({ from: place, to: place })
  }
  function walk(key: string): boolean {
    const at = lit ?? 1
    const page = rowsOfPage(scroller.current, lineHeight)
    const target = rowOfKey(key, { at: at - 1, count, page })
    if (target !== null) goTo(target + 1)
    else if (key === 'Enter') {
      const place = placeOfSource(desk.state.doc, desk.foundNow().changes, at, 0)
      if (place !== null) desk.select(place, place, true)
    } else if (key === 'Escape') desk.focus()
    else return false
    return true
  }
  return { lit, walk }
}
