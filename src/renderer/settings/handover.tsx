import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { TextInput, tell, useLibrary } from '../shell'
import { FieldLine } from './field-line'
import { useErrand } from './use-errand'

interface Props {
  /** Shows a library in this window; answers with a sentence where it cannot be. */
  readonly open: (folder: string) => Promise<string | null>
}

/** The library as one file, to a colleague and back. */
export function Handover({ open }: Props) {
  const library = useLibrary()
  const { data } = useQuery({
    queryKey: ['handover'],
    queryFn: () => library.handover.suggested(),
    gcTime: 0,
  })
  return (
    <>
      <Give suggested={data?.file ?? ''} />
      <Take suggested={data?.folder ?? ''} open={open} />
    </>
  )
}

function Give({ suggested }: { suggested: string }) {
  const { t, i18n } = useTranslation()
  const library = useLibrary()
  const { state, run } = useErrand()
  const [chosen, setChosen] = useState('')
  const file = chosen.trim() || suggested
  const give = async (signal: AbortSignal) => {
    const { bytes } = await library.handover.give({ file }, { signal })
    const megabytes = (bytes / 1e6).toLocaleString(i18n.language, { maximumSignificantDigits: 2 })
    tell({ kind: 'done', text: t('settings.handover.given', { file, megabytes }) })
    return null
  }
  return (
    <>
      <h3>{t('settings.handover.give')}</h3>
      <FieldLine act={() => void run(give)}>
        <TextInput
          label={t('settings.handover.file')}
          value={chosen}
          onChange={setChosen}
          placeholder={suggested}
          disabled={state.kind === 'running'}
          error={state.kind === 'failed' ? state.why : null}
          hint={t('settings.handover.fileHint')}
        />
        <ErrandButton state={state} isReady={file !== ''}>
          {t('settings.handover.giveNow')}
        </ErrandButton>
      </FieldLine>
    </>
  )
}

function Take({ suggested, open }: { suggested: string } & Props) {
  const { t } = useTranslation()
  const library = useLibrary()
  const { state, run } = useErrand()
  const [from, setFrom] = useState('')
  const [chosen, setChosen] = useState('')
  const folder = chosen.trim() || suggested
  const take = async (signal: AbortSignal) => {
    await library.handover.take({ from: from.trim(), folder }, { signal })
    return open(folder)
  }
  return (
    <>
      <h3>{t('settings.handover.take')}</h3>
      <TextInput
        label={t('settings.handover.from')}
        value={from}
        onChange={setFrom}
        disabled={state.kind === 'running'}
        hint={t('settings.handover.fromHint')}
      />
      <FieldLine act={() => void run(take)}>
        <TextInput
          label={t('settings.handover.folder')}
          value={chosen}
          onChange={setChosen}
          placeholder={suggested}
          disabled={state.kind === 'running'}
          error={state.kind === 'failed' ? state.why : null}
          hint={t('settings.handover.folderHint')}
        />
        <ErrandButton state={state} isReady={from.trim() !== '' && folder !== ''}>
          {t('settings.handover.takeNow')}
        </ErrandButton>
      </FieldLine>
    </>
  )
}

interface ErrandProps {
  readonly state: ReturnType<typeof useErrand>['state']
  /** Whether all is said that it needs. */
  readonly isReady: boolean
  readonly children: ReactNode
}

/** Sends on the errand, and while it is under way calls it back. */
function ErrandButton({ state, isReady, children }: ErrandProps) {
  const { t } = useTranslation()
  return state.kind === 'running' ? (
    <Button className="button" onPress={state.stop}>
      {t('settings.handover.cancel')}
    </Button>
  ) : (
    <Button className="button" type="submit" isDisabled={!isReady}>
      {children}
    </Button>
  )
}
