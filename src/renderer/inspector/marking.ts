import type { KeyboardEvent, MouseEvent } from 'react'
import type { Marks } from './use-marks'

/** A list in which several lines can be marked, as in any list of a desktop. */
interface Marking {
  readonly marks: Marks
  /** Of the line at hand; -1 = none is. */
  readonly index: number
  readonly count: number
  readonly goTo: (index: number) => void
}

/** Takes a key that marks: Shift and an arrow take one more in, Ctrl and the space bar this one, Ctrl+A all. */
export function markByKey(event: KeyboardEvent, { marks, index, count, goTo }: Marking): boolean {
  const { key, shiftKey } = event
  const mod = event.ctrlKey || event.metaKey
  if (shiftKey && !mod && (key === 'ArrowDown' || key === 'ArrowUp')) {
    const next = Math.max(0, Math.min(index + (key === 'ArrowDown' ? 1 : -1), count - 1))
    marks.reach(index, next)
    goTo(next)
  } else if (mod && !shiftKey && key === ' ' && index >= 0) marks.toggle(index)
  else if (mod && !shiftKey && key.toLowerCase() === 'a') marks.reach(0, count - 1)
  else return false
  event.preventDefault()
  event.stopPropagation()
  return true
}

/** A line was clicked: with Shift all up to it are marked, with Ctrl it too, else none any more. */
export function markByMouse(event: MouseEvent, place: number, { marks, index, goTo }: Marking): void {
  if (event.shiftKey) marks.reach(Math.max(0, index), place)
  else if (event.ctrlKey || event.metaKey) {
    if (marks.size === 0 && index >= 0 && index !== place) marks.toggle(index)
    marks.toggle(place)
  } else marks.clear()
  goTo(place)
}
