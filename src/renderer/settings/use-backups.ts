import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { BackupStatus } from '../../core/contract'
import { listen, useLibrary } from '../shell'

export const backupsKey = ['backups']

/** How it stands with the backups, as it changes. */
export function useBackups(): UseQueryResult<BackupStatus> {
  const library = useLibrary()
  return useQuery({ queryKey: backupsKey, queryFn: () => library.backups.status() })
}

let inSight = 0

/** Whether a failure is read where it happened: then it need not be told elsewhere. */
export const areBackupsInSight = () => inSight > 0

/** The backups are shown as long as the component is. */
export function useBackupsInSight(): void {
  useEffect(() => {
    inSight++
    return () => {
      inSight--
    }
  }, [])
}

/** Keeps {@link useBackups} true, and hands on every change. Once, in the frame. */
export function useBackupWatch(onChange: (status: BackupStatus) => void): void {
  const library = useLibrary()
  const queries = useQueryClient()
  useEffect(() => {
    const hear = (status: BackupStatus) => {
      queries.setQueryData(backupsKey, status)
      onChange(status)
    }
    return listen({ ask: (signal) => library.backups.watch(undefined, { signal }), hear })
  }, [library, queries, onChange])
}
