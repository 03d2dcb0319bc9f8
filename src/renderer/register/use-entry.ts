import { useEffect, useState } from 'react'
import type { MentionsOf, RegisterEntry } from '../../core/contract'
import { useLibrary } from '../shell'
import { keyOfEntry } from './entries'

/**
 * The entry that is looked at: what was asked for, else the line of the list, which stays until another one is read.
 * null = nothing was read yet. `meet` names an entry that is known before it is asked for: from then on keys are about it.
 */
export function useEntry(
  asked: MentionsOf | null,
  line: RegisterEntry | undefined,
): { readonly entry: RegisterEntry | null; readonly meet: (entry: RegisterEntry) => void } {
  const library = useLibrary()
  const [entry, setEntry] = useState<RegisterEntry | null>(null)
  const key = JSON.stringify(asked)
  const onLine = line !== undefined && (asked === null || keyOfEntry(line) === key)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when another one is asked for
  useEffect(() => {
    if (asked?.of !== 'record' || onLine) return
    let left = false
    library.records.get({ record: asked.record }).then(
      (record) => (left || !record ? undefined : setEntry({ of: 'record', record })),
      () => undefined,
    )
    return () => {
      left = true
    }
  }, [library, key, onLine])
  useEffect(() => {
    if (onLine) setEntry(line)
  }, [onLine, line])
  return { entry: onLine ? line : entry, meet: setEntry }
}
