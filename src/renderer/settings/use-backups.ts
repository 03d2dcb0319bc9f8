import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { BackupStatus } from '../../core/contract'
import { onState, useLibrary } from '../shell'

export const backupsKey = ['backups']

/** How it stands with the backups, as it changes; undefined = not known yet. */
export function useBackups(): BackupStatus | undefined {
  const library = useLibrary()
  return useQuery({ queryKey: backupsKey, queryFn: () => library.backups.status() }).data
}

/** Keeps {@link useBackups} true, and hands on every change. Once, in the frame. */
export function useBackupWatch(onChange: (status: BackupStatus) => void): void {
  const library = useLibrary()
  const queries = useQueryClient()
  useEffect(() => {
    let stop = new AbortController()
    async function watch(signal: AbortSignal): Promise<void> {
      try {
        for await (const status of await library.backups.watch(undefined, { signal })) {
          queries.setQueryData(backupsKey, status)
          onChange(status)
        }
      } catch {
        // The link is lost: the watch begins again below when it stands.
      }
    }
    void watch(stop.signal)
    const quit = onState((state) => {
      if (state !== 'connected') return
      stop.abort()
      stop = new AbortController()
      void watch(stop.signal)
    })
    return () => {
      quit()
      stop.abort()
    }
  }, [library, queries, onChange])
}
