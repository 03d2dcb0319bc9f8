import { useState } from 'react'
import type { PageId, RerunConflict } from '../../core/contract'

export type Verdict = 'mine' | 'next'
export type Verdicts = Readonly<Record<string, Verdict>>

/** What was decided, decision by decision; the last is how it stands. */
type Past = readonly [Verdicts, ...Verdicts[]]

/** Of files that were closed before they were brought in: whoever opens one again goes on where she was. */
const unfinished = new Map<string, Past>()

export interface Decisions {
  readonly verdicts: Verdicts
  /** How it stood before the last decision; null = there was none. */
  readonly before: Verdicts | null
  readonly decide: (conflicts: readonly RerunConflict[], verdict: Verdict) => void
  readonly takeBack: () => void
  /** The text was brought in: nothing of it is to be decided any more. */
  readonly end: () => void
}

/** Who is right at each place where hand and new text differ, as far as it is decided. */
export function useVerdicts(page: PageId, { name, size, lastModified }: File): Decisions {
  const key = JSON.stringify([page, name, size, lastModified])
  const [past, setPast] = useState<Past>(() => unfinished.get(key) ?? [{}])
  const [verdicts, ...earlier] = past
  const [before = null, ...rest] = earlier

  function set(now: Past): void {
    unfinished.set(key, now)
    setPast(now)
  }

  return {
    verdicts,
    before,
    decide(conflicts, verdict) {
      set([{ ...verdicts, ...Object.fromEntries(conflicts.map(({ id }) => [id, verdict])) }, ...past])
    },
    takeBack() {
      if (before) set([before, ...rest])
    },
    end: () => unfinished.delete(key),
  }
}
