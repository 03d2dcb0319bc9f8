import { useEffect, useRef } from 'react'
import type { Change } from '../../core/document'
import type { SuspectNow } from '../desk'
import { type FindingLine, keyOf } from './finding-lines'
import type { Run } from './rows'

/** Shows a run's place in the text while its line is pointed at; null = none is. */
export function usePointed<Finding extends Change | SuspectNow>(
  line: Extract<FindingLine<Finding>, { kind: 'run' }> | null,
  acts: { point(run: Run<Finding> | null): void },
): void {
  const name = line ? keyOf(line) : null
  // Found anew after every edit, it is the same place: the text is only moved when another is chosen.
  const now = useRef(line)
  useEffect(() => {
    now.current = line
  })
  useEffect(() => {
    acts.point(name === null ? null : (now.current?.run ?? null))
  }, [acts, name])
}
