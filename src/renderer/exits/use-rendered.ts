import { skipToken, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ExportScope, LibraryClient } from '../../core/contract'
import { useLibrary } from '../shell'
import type { Rendering } from './use-choice'

/** A file as the library rendered it. */
export type Rendered = Awaited<ReturnType<LibraryClient['exits']['render']>>

interface Given {
  /** null = nothing is rendered. */
  readonly scope: ExportScope | null
  readonly rendering: Rendering
  /** What was typed last is not in the library. */
  readonly unsaved: boolean
  readonly onSave: (file: Rendered) => void
}

/** The file of a choice. It may be asked for before it is there: then it is saved as soon as it is. */
export function useRendered({ scope, rendering, unsaved, onSave }: Given) {
  const library = useLibrary()
  const { data, error } = useQuery({
    queryKey: ['export', scope, rendering, unsaved],
    // Another choice, or none at all, ends what is being rendered.
    queryFn: scope ? ({ signal }) => library.exits.render({ scope, ...rendering }, { signal }) : skipToken,
    // Whoever types on and comes back must not be handed what the text was.
    staleTime: 0,
    gcTime: 0,
  })
  const [awaited, setAwaited] = useState(false)
  const choice = JSON.stringify([scope, rendering])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice is not what was to be saved
  useEffect(() => setAwaited(false), [choice])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was to be saved before it was there is saved once
  useEffect(() => {
    if (!awaited || !data) return
    setAwaited(false)
    onSave(data)
  }, [awaited, data])

  function save(): void {
    if (data) onSave(data)
    else setAwaited(true)
  }

  return { data, error, awaited, save }
}
