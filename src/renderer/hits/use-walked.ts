import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from 'react'
import { rowHeight, rowOfKey, rowsOfPage, type Seen, useSeen } from '../shell'

/** A long list that is walked by key while the focus stays on the list itself. */
export interface Walked<Line> extends Pick<Seen, 'scroller' | 'first' | 'last'> {
  /** The line that has the list's focus; undefined = the list is empty. */
  readonly line: Line | undefined
  readonly index: number
  /** The DOM id of a line, by its number. */
  readonly idOf: (index: number) => string
  readonly goTo: (index: number) => void
  /** Walks by arrows, by pages and to the ends. True where the key was taken. */
  readonly walk: (event: KeyboardEvent) => boolean
}

/** Where somebody was in a list. */
export interface WalkedTo {
  readonly key: string
  readonly index: number
}

/**
 * @param lines each named by `key`: the one that has the focus keeps it while others come and go
 * @param kept where she was when the list was shown last, kept for when it is shown again; null in it = nowhere yet
 */
export function useWalked<Line extends { readonly key: string }>(
  lines: readonly Line[],
  kept?: RefObject<WalkedTo | null>,
): Walked<Line> {
  const id = useId()
  const [at, setAt] = useState<WalkedTo | null>(() => kept?.current ?? null)
  const { scroller, first, last, reveal } = useSeen(lines.length)
  const known = at ? lines.findIndex(({ key }) => key === at.key) : 0
  const index = Math.min(known >= 0 ? known : (at?.index ?? 0), lines.length - 1)

  function goTo(wanted: number): void {
    const next = Math.max(0, Math.min(wanted, lines.length - 1))
    const line = lines[next]
    if (!line) return
    const there = { key: line.key, index: next }
    setAt(there)
    if (kept) kept.current = there
    reveal(next)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it is shown again
  useEffect(() => {
    if (at) reveal(index)
  }, [])

  function walk({ key }: KeyboardEvent): boolean {
    const page = rowsOfPage(scroller.current, rowHeight)
    const target = rowOfKey(key, { at: index, count: lines.length, page })
    if (target === null) return false
    goTo(target)
    return true
  }

  return { scroller, first, last, line: lines[index], index, idOf: (one) => `${id}${one}`, goTo, walk }
}
