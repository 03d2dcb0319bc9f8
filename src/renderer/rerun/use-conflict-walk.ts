import { useState } from 'react'
import type { RerunConflict } from '../../core/contract'
import type { Decisions, Verdict } from './use-verdicts'

export interface ConflictWalk {
  /** The number of the place at hand, from 0. */
  readonly at: number
  /** The place at hand; undefined = there are none. */
  readonly now: RerunConflict | undefined
  goTo(index: number): void
  /** To the next place that is not decided, or the one before, round and round. */
  goToOpen(back: boolean): void
  /** Decides the place at hand, and goes on. */
  decide(verdict: Verdict): void
  /** Takes the last decision back, and goes to where it was made. */
  takeBack(): void
}

/** A walk through the places that are to be decided; it begins at the first that is not. */
export function useConflictWalk(conflicts: readonly RerunConflict[], decisions: Decisions): ConflictWalk {
  const { verdicts, before } = decisions
  const isOpen = (index: number) => verdicts[conflicts[index]?.id ?? ''] === undefined
  const [wanted, setAt] = useState(() => Math.max(0, [...conflicts.keys()].findIndex(isOpen)))
  // Whoever typed on the page meanwhile may have left fewer of them.
  const at = Math.max(0, Math.min(wanted, conflicts.length - 1))
  const now = conflicts[at]

  function goToOpen(back: boolean): void {
    const others = [...conflicts.keys()].filter((index) => index !== at && isOpen(index))
    if (back) others.reverse()
    setAt(others.find((index) => (back ? index < at : index > at)) ?? others[0] ?? at)
  }

  return {
    at,
    now,
    goTo: (index) => setAt(Math.max(0, Math.min(conflicts.length - 1, index))),
    goToOpen,
    decide(verdict) {
      if (!now) return
      decisions.decide([now], verdict)
      goToOpen(false)
    },
    takeBack() {
      if (!before) return
      decisions.takeBack()
      const changed = conflicts.findIndex(({ id }) => verdicts[id] !== before[id])
      if (changed >= 0) setAt(changed)
    },
  }
}
