import { useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupStatus } from '../../core/contract'
import { sentenceOf, tell, WindowTrouble } from '../shell'
import { areBackupsInSight, useBackupWatch } from './use-backups'

/** Tells when a backup could not be made, once for each time. */
export function BackupWatch() {
  const { t } = useTranslation()
  const told = useRef<string | null>(null)
  const hear = useCallback(
    ({ failed }: BackupStatus) => {
      if (failed && failed.at !== told.current && !areBackupsInSight()) {
        const why = sentenceOf(new WindowTrouble(failed.trouble), t)
        tell({ kind: 'trouble', text: t('settings.backups.failed', { why }) })
      }
      told.current = failed?.at ?? null
    },
    [t],
  )
  useBackupWatch(hear)
  return null
}
