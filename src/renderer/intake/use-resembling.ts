import { useQuery } from '@tanstack/react-query'
import type { Page } from '../../core/contract'
import { useLibrary } from '../shell'
import { type Entry, readyOf } from './entry'

/**
 * The page in the library that a file's text is another text of; null = there is none, undefined = not known yet.
 *
 * @param entry null = nothing is asked
 */
export function useResembling(entry: Entry | null): Page | null | undefined {
  const library = useLibrary()
  const inspection = entry && readyOf(entry)?.inspection
  const opening = inspection && !inspection.already ? inspection.opening.slice(0, 2000) : null
  const { data, isPending, failureCount } = useQuery({
    queryKey: ['resembles', opening],
    // Asked anew by each import, and no older answer is shown meanwhile: the page may have come in since.
    staleTime: 0,
    gcTime: 0,
    enabled: opening !== null,
    queryFn: ({ signal }) => library.rerun.resembles({ opening: opening ?? '' }, { signal }),
  })
  // A library that cannot tell keeps no file out.
  const unknown = opening !== null && isPending && failureCount === 0
  return unknown ? undefined : (data?.page ?? null)
}
