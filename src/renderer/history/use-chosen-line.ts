import { useState } from 'react'
import { rowHeight, rowOfKey, rowsOfPage, type Seen, useSeen } from '../shell'
import { type Line, operationNear, untilOf } from './lines'

type OperationLine = Exclude<Line, { kind: 'session' }>

/** A list of which operations are chosen, and no heads of sessions. */
interface ChosenLine extends Pick<Seen, 'scroller' | 'first' | 'last'> {
  /** -1 = none is. */
  readonly index: number
  readonly line: Line | undefined
  /** Chooses the nearest operation from a line on, or back from it. */
  readonly goTo: (wanted: number, by: 1 | -1) => void
  /** Walks by arrows, by pages and to the ends. True where the key was taken. */
  readonly walk: (key: string) => boolean
}

/**
 * The line that is chosen: it stays with its operation when others come, and with its place when that goes.
 *
 * @param focused the list may have the focus before it knows what to show
 * @param onGo told of the line that is chosen
 */
export function useChosenLine(
  lines: readonly Line[],
  focused: boolean,
  onGo: (line: OperationLine) => void,
): ChosenLine {
  const { scroller, first, last, reveal } = useSeen(lines.length)
  const [chosen, setChosen] = useState<{ readonly until: number; readonly index: number } | null>(null)
  const known = chosen ? lines.findIndex((line) => untilOf(line) === chosen.until) : -1
  const begin = focused ? lines.findIndex(({ kind }) => kind !== 'session') : -1
  const index = chosen === null ? begin : known >= 0 ? known : Math.min(chosen.index, lines.length - 1)

  function goTo(wanted: number, by: 1 | -1): void {
    const at = operationNear(lines, wanted, by)
    const next = lines[at]
    if (!next || next.kind === 'session') return
    setChosen({ until: untilOf(next), index: at })
    reveal(at)
    onGo(next)
  }

  function walk(key: string): boolean {
    const page = rowsOfPage(scroller.current, rowHeight)
    const target = rowOfKey(key, { at: index, count: lines.length, page })
    if (target !== null) goTo(target, key === 'ArrowUp' || key === 'PageUp' || key === 'End' ? -1 : 1)
    return target !== null
  }

  return { scroller, first, last, index, line: lines[index], goTo, walk }
}
