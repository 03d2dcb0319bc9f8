import { type KeyboardEvent, type MouseEvent, useState } from 'react'
import type { Change } from '../../core/document'
import type { SuspectNow } from '../desk'
import { rowHeight, rowOfKey, rowsOfPage, type Seen, useSeen } from '../shell'
import { type FindingLine, keyOf, linesOf } from './finding-lines'
import { markByKey, markByMouse } from './marking'
import type { Run, RunGroup } from './rows'
import { type Marks, useMarks } from './use-marks'

/** Where one stands in a list of findings, which of its groups are open and what is marked; and every way to change it. */
export interface FindingWalk<Finding> extends Pick<Seen, 'scroller' | 'first' | 'last'> {
  readonly lines: readonly FindingLine<Finding>[]
  /** The line at hand; undefined = nobody was there yet, or the list is empty. */
  readonly line: FindingLine<Finding> | undefined
  /** Its number; -1 = none. */
  readonly index: number
  readonly marks: Marks
  goTo(index: number): void
  toggle(rule: string): void
  /** Takes a key that walks the list, folds a group or goes to a run. */
  walk(event: KeyboardEvent, go: (run: Run<Finding>) => void): boolean
  /** Takes a key that marks: Shift and an arrow take one more in, Ctrl and the space bar this one, Ctrl+A all. */
  mark(event: KeyboardEvent): boolean
  /** A line was clicked. @param several whether Shift and Ctrl mark */
  pick(event: MouseEvent, place: number, several: boolean): void
}

/** @param folded rules whose groups are folded at first */
export function useFindingWalk<Finding extends Change | SuspectNow>(
  groups: readonly RunGroup<Finding>[],
  folded: readonly string[],
): FindingWalk<Finding> {
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set())
  const [at, setAt] = useState<{ readonly key: string; readonly index: number } | null>(null)
  const lines = linesOf(groups, (rule) => folded.includes(rule) === toggled.has(rule))
  const { scroller, first, last, reveal } = useSeen(lines.length)
  const marks = useMarks(lines.map(keyOf))

  const known = at ? lines.findIndex((line) => keyOf(line) === at.key) : -1
  // What had the focus was taken back: what stands in its place has it now.
  const index = at === null ? -1 : known >= 0 ? known : Math.min(at.index, lines.length - 1)
  const line = lines[index]

  function goTo(wanted: number): void {
    const index = Math.max(0, Math.min(wanted, lines.length - 1))
    const next = lines[index]
    if (!next) return
    setAt({ key: keyOf(next), index })
    reveal(index)
  }

  function toggle(rule: string): void {
    setToggled((old) => {
      const next = new Set(old)
      if (!next.delete(rule)) next.add(rule)
      return next
    })
  }

  function walk({ key }: KeyboardEvent, go: (run: Run<Finding>) => void): boolean {
    if (!line) return false
    const page = rowsOfPage(scroller.current, rowHeight)
    const target = rowOfKey(key, { at: index, count: lines.length, page })
    if (target !== null) {
      goTo(target)
      return true
    }
    switch (key) {
      case 'ArrowLeft':
        if (line.kind === 'run')
          goTo(lines.findIndex((one) => one.kind === 'group' && one.group.rule === line.rule))
        else if (line.open) toggle(line.group.rule)
        return true
      case 'ArrowRight':
        if (line.kind === 'group' && line.open) goTo(index + 1)
        else if (line.kind === 'group') toggle(line.group.rule)
        return true
      case 'Enter':
      case ' ':
        if (line.kind === 'group') toggle(line.group.rule)
        else go(line.run)
        return true
      default:
        return false
    }
  }

  const marking = { marks, index, count: lines.length, goTo }
  return {
    ...{ scroller, first, last, lines, line, index, marks, goTo, toggle, walk },
    mark: (event) => markByKey(event, marking),
    pick: (event, place, several) => (several ? markByMouse(event, place, marking) : goTo(place)),
  }
}
