import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { BackupPlan, type BackupStatus } from '../../core/contract'
import { SelectInput, sentenceOf, TextInput, Unanswered, useLibrary, WindowTrouble } from '../shell'
import { FieldLine } from './field-line'
import { MadeBackups } from './made-backups'
import type { SettingsContext } from './settings-context'
import { backupsKey, useBackups, useBackupsInSight } from './use-backups'
import './libraries.css'

const keeps = ['3', '7', '14', '30'] as const

/** Copies of the library: when they are made, where they go, which there are. */
export function BackupsTab({ flush }: SettingsContext) {
  const { data, error, refetch } = useBackups()
  if (data) return <Backups status={data} flush={flush} />
  return error ? <Unanswered error={error} onAgain={() => void refetch()} /> : null
}

function Backups({ status, flush }: { status: BackupStatus } & Pick<SettingsContext, 'flush'>) {
  const { t } = useTranslation()
  const library = useLibrary()
  const queries = useQueryClient()
  const { plan, suggested, made, running, failed } = status
  const [folder, setFolder] = useState(plan.folder ?? '')
  const [error, setError] = useState<string | null>(null)

  async function act(asked: Promise<BackupStatus>): Promise<void> {
    try {
      queries.setQueryData(backupsKey, await asked)
      setError(null)
    } catch (trouble) {
      setError(sentenceOf(trouble, t))
    }
  }
  const change = (patch: Partial<BackupPlan>) => void act(library.backups.plan(patch))
  const wanted = folder.trim() === '' ? null : folder.trim()
  // What stands in the field is where she means it to go.
  const runNow = async () => {
    if (wanted !== plan.folder) await library.backups.plan({ folder: wanted })
    return library.backups.run()
  }
  useBackupsInSight()

  return (
    <>
      <PlanFields plan={plan} onChange={change} />
      <FieldLine act={() => change({ folder: wanted })}>
        <TextInput
          label={t('settings.backups.folder')}
          value={folder}
          onChange={setFolder}
          placeholder={suggested}
          error={error}
          hint={t('settings.backups.folderHint')}
        />
        <Button className="button" type="submit" isDisabled={wanted === plan.folder}>
          {t('settings.backups.use')}
        </Button>
      </FieldLine>
      <div className="settings-head">
        <h3>{t('settings.backups.made')}</h3>
        <Button className="button" isDisabled={running} onPress={() => void act(runNow())}>
          {running ? t('settings.backups.running') : t('settings.backups.run')}
        </Button>
      </div>
      {failed ? (
        <p className="settings-note trouble" role="alert">
          {t('settings.backups.failed', { why: sentenceOf(new WindowTrouble(failed.trouble), t) })}
        </p>
      ) : null}
      <MadeBackups made={made} flush={flush} />
      <p className="settings-note">{t('settings.backups.restore')}</p>
    </>
  )
}

interface PlanProps {
  readonly plan: BackupPlan
  readonly onChange: (patch: Partial<BackupPlan>) => void
}

/** How often a copy is made, and how many are kept. */
function PlanFields({ plan, onChange }: PlanProps) {
  const { t } = useTranslation()
  return (
    <div className="settings-pair">
      <SelectInput
        label={t('settings.backups.every')}
        value={plan.every}
        options={BackupPlan.shape.every.options.map((id) => ({ id, label: t(`settings.backups.${id}`) }))}
        onChange={(every) => onChange({ every })}
      />
      <SelectInput
        label={t('settings.backups.keep')}
        value={String(plan.keep)}
        options={[...new Set([...keeps, String(plan.keep)])]
          .sort((a, b) => Number(a) - Number(b))
          .map((id) => ({ id, label: t('settings.backups.keepSome', { count: Number(id) }) }))}
        onChange={(keep) => onChange({ keep: Number(keep) })}
      />
    </div>
  )
}
