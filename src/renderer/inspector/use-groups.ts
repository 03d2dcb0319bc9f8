import type { Node } from 'prosemirror-model'
import { useDeferredValue, useMemo } from 'react'
import type { Change } from '../../core/document'
import type { DeskPage, Found, SuspectNow } from '../desk'
import { useStore } from '../store'
import { groupRuns, type RunGroup } from './rows'

/**
 * What was found in a page, by rule, and the document that it was found in. Drawn when there is time: typing goes
 * before lists.
 *
 * @param pick which findings are wanted; the same function at every call
 */
export function useGroups<Finding extends Change | SuspectNow>(
  desk: DeskPage,
  pick: (found: Found) => readonly Finding[],
): {
  readonly groups: readonly RunGroup<Finding>[]
  readonly document: Node
  /** Whether suspects were all known once: before, none may be there yet. */
  readonly answered: boolean
} {
  const found = useDeferredValue(useStore(desk.found))
  return useMemo(() => {
    const { document, answered } = found
    return { groups: groupRuns(pick(found)), document, answered }
  }, [found, pick])
}
