import { useQuery } from '@tanstack/react-query'
import type { MentionsOf } from '../../core/contract'
import { useLibrary } from '../shell'

/** In a register that is longer than this there is always another one. */
const looked = 500

/**
 * Whether there is anything in the register that an entry could be the same as: for a record any other line, for a name
 * without one a record. True until it is known.
 */
export function useOthers(of: MentionsOf | null): boolean {
  const library = useLibrary()
  const { data } = useQuery({
    queryKey: ['records', 'any'],
    queryFn: async () => {
      const all = { kind: null, query: '', sort: 'mentions', offset: 0, limit: looked } as const
      const { total, entries } = await library.records.list(all)
      return { lines: total, hasRecord: total > looked || entries.some((one) => one.of === 'record') }
    },
    staleTime: 0,
  })
  if (!data) return true
  return of?.of === 'record' ? data.lines > 1 : data.hasRecord
}
