import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { BackupStatus } from '../../core/contract'
import { daysIn, useLibrary } from '../shell'
import { useOpenLibrary } from './open-library'
import type { SettingsContext } from './settings-context'
import { useErrand } from './use-errand'

interface Props extends Pick<SettingsContext, 'flush'> {
  readonly made: BackupStatus['made']
}

/** The copies that there are; each can be made a library of its own, and opened. */
export function MadeBackups({ made, flush }: Props) {
  const { t, i18n } = useTranslation()
  const library = useLibrary()
  const open = useOpenLibrary(flush)
  const { state, run } = useErrand()
  const restore = (from: string) => async (signal: AbortSignal) => {
    const { folder } = await library.handover.suggested()
    await library.handover.take({ from, folder }, { signal })
    return open(folder)
  }
  if (made.length === 0) return <p className="settings-note">{t('settings.backups.none')}</p>
  const time = new Intl.DateTimeFormat(daysIn(i18n.language), {
    dateStyle: 'medium',
    timeStyle: 'short',
  })
  return (
    <>
      <p className="settings-note">{t('settings.backups.checked')}</p>
      <ul className="made">
        {made.map(({ at, folder, bytes }) => (
          <li key={folder}>
            <span className="when">{time.format(new Date(at))}</span>
            <span className="path" title={folder}>
              {folder.split(/[\\/]/u).at(-1)}
            </span>
            <span className="size">
              {t('settings.backups.size', { megabytes: megabytes(bytes, i18n.language) })}
            </span>
            <Button
              className="button quiet"
              isDisabled={state.kind === 'running'}
              aria-label={t('settings.backups.restoreOne', { time: time.format(new Date(at)) })}
              onPress={() => void run(restore(folder))}
            >
              {t('settings.backups.restoreNow')}
            </Button>
          </li>
        ))}
      </ul>
      {state.kind === 'failed' ? (
        <p className="settings-note trouble" role="alert">
          {state.why}
        </p>
      ) : null}
    </>
  )
}

function megabytes(bytes: number, language: string): string {
  return (bytes / 1e6).toLocaleString(language, { maximumSignificantDigits: 2 })
}
