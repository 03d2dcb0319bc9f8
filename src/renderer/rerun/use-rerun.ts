import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ClientId, type PageId, type RerunPreview } from '../../core/contract'
import { useLibrary } from '../shell'
import { useVerdicts } from './use-verdicts'

/** The client of operations that no window types. */
const client = ClientId.parse(crypto.randomUUID())

interface Given {
  readonly page: PageId
  readonly file: File
  /** Sends what was typed before the library looks. */
  readonly flush: () => Promise<unknown>
  readonly onBrought: () => void
}

export type Rerun = ReturnType<typeof useRerun>

/** A better text of a page: what it would change, what is decided of it, and bringing it in. */
export function useRerun({ page, file, flush, onBrought }: Given) {
  const library = useLibrary()
  const queries = useQueryClient()
  const [password, unlock] = useState<string | null>(null)
  const decisions = useVerdicts(page, file)
  const preview = useQuery({
    queryKey: ['rerun', page, file.name, file.size, file.lastModified, password],
    gcTime: 0,
    retry: false,
    queryFn: async ({ signal }): Promise<RerunPreview> => {
      await flush()
      return library.rerun.preview({ page, file, password }, { signal })
    },
  })
  const bring = useMutation({
    mutationFn: async (version: number) => {
      await flush()
      return library.rerun.bring({
        page,
        file,
        password,
        client,
        version,
        verdicts: { ...decisions.verdicts },
      })
    },
    onSuccess: async ({ kind }) => {
      // Somebody typed on the page meanwhile: what was decided stays, what is new is asked.
      if (kind === 'behind') return preview.refetch()
      decisions.end()
      await queries.invalidateQueries({ queryKey: ['scans', page] })
      return onBrought()
    },
  })
  return { preview, bring, unlock, decisions }
}
