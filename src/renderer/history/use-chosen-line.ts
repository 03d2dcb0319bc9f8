import { useState } from 'react'
import { type Line, operationNear, untilOf } from './lines'

interface ChosenLine {
  /** -1 = none is. */
  readonly index: number
  readonly line: Line | undefined
  /** Chooses the nearest operation in a direction; answers its line, undefined = there is none. */
  readonly choose: (wanted: number, by: 1 | -1) => Exclude<Line, { kind: 'session' }> | undefined
}

/**
 * The line that is chosen: it stays with its operation when others come, and with its place when that goes.
 *
 * @param focused the list may have the focus before it knows what to show
 */
export function useChosenLine(
  lines: readonly Line[],
  focused: boolean,
  reveal: (index: number) => void,
): ChosenLine {
  const [chosen, setChosen] = useState<{ readonly until: number; readonly index: number } | null>(null)
  const known = chosen ? lines.findIndex((line) => untilOf(line) === chosen.until) : -1
  const begin = focused ? lines.findIndex(({ kind }) => kind !== 'session') : -1
  const index = chosen === null ? begin : known >= 0 ? known : Math.min(chosen.index, lines.length - 1)
  return {
    index,
    line: lines[index],
    choose(wanted, by) {
      const at = operationNear(lines, wanted, by)
      const next = lines[at]
      if (!next || next.kind === 'session') return
      setChosen({ until: untilOf(next), index: at })
      reveal(at)
      return next
    },
  }
}
