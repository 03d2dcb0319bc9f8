import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { firstSettings, type LibraryClient, type Settings } from '../../core/contract'
import { useLibrary } from './library-context'

const key = ['settings']

export const settingsQuery = (library: LibraryClient) => ({
  queryKey: key,
  queryFn: () => library.desk.settings(),
})

export interface SettingsNow {
  readonly settings: Settings
  /** As they are at this moment, which may not be drawn yet: what goes on from them by key begins here. */
  readonly now: () => Settings
  /** False until the library has told what was kept, or cannot: what is restored only once must wait for it. */
  readonly known: boolean
  /** Seen at once, kept by the host; a refusal puts it back. */
  readonly change: (patch: Partial<Settings>) => void
}

export function useSettings(): SettingsNow {
  const library = useLibrary()
  const queries = useQueryClient()
  const { data, isPending } = useQuery(settingsQuery(library))
  const { mutate } = useMutation({
    mutationFn: (patch: Partial<Settings>) => library.desk.set(patch),
    onMutate: async (patch) => {
      await queries.cancelQueries({ queryKey: key })
      queries.setQueryData<Settings>(key, (old = firstSettings) => ({ ...old, ...patch }))
    },
    onError: () => queries.invalidateQueries({ queryKey: key }),
  })
  const change = useCallback((patch: Partial<Settings>) => mutate(patch), [mutate])
  const now = useCallback(() => queries.getQueryData<Settings>(key) ?? firstSettings, [queries])
  return { settings: data ?? firstSettings, now, known: !isPending, change }
}
