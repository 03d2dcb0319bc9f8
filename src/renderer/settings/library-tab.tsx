import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { TextInput, useLibrary, useSettings } from '../shell'
import { FieldLine } from './field-line'
import { Handover } from './handover'
import { useOpenLibrary } from './open-library'
import { RemovedPages } from './removed-pages'
import type { SettingsContext } from './settings-context'
import './libraries.css'

/** Which library this window shows, and the way to another. */
export function LibraryTab({ flush }: SettingsContext) {
  const { t } = useTranslation()
  const library = useLibrary()
  const { settings } = useSettings()
  const { data: host } = useQuery({ queryKey: ['host'], queryFn: () => library.desk.host() })
  const [folder, setFolder] = useState('')
  const [error, setError] = useState<string | null>(null)
  const others = settings.recentLibraries.filter((one) => one !== host?.library)

  const openLibrary = useOpenLibrary(flush)
  const open = async (wanted: string) => setError(await openLibrary(wanted))

  return (
    <>
      <dl className="settings-facts">
        <dt>{t('settings.library.here')}</dt>
        <dd>{host?.library}</dd>
      </dl>
      <h3>{t('settings.library.recent')}</h3>
      {others.length === 0 ? <p className="settings-note">{t('settings.library.noneRecent')}</p> : null}
      <ul className="recent">
        {others.map((one) => (
          <li key={one}>
            <span className="path">{one}</span>
            <Button
              className="button"
              aria-label={t('settings.library.openOne', { folder: one })}
              onPress={() => void open(one)}
            >
              {t('settings.library.open')}
            </Button>
          </li>
        ))}
      </ul>
      <FieldLine act={() => void open(folder.trim())}>
        <TextInput
          label={t('settings.library.other')}
          value={folder}
          onChange={setFolder}
          error={error}
          hint={t('settings.library.otherHint')}
        />
        <Button className="button" type="submit" isDisabled={folder.trim() === ''}>
          {t('settings.library.open')}
        </Button>
      </FieldLine>
      <p className="settings-note">{t('settings.library.windows')}</p>
      <RemovedPages />
      <Handover open={openLibrary} />
    </>
  )
}
