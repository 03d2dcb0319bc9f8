import { skipToken, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Button, ProgressBar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ExportFormat, ExportReach, PageId, TextOptions } from '../../core/contract'
import {
  keyLine,
  MainButton,
  ModalDialog,
  type Option,
  RadioInput,
  Reading,
  sentenceOf,
  tell,
  useKept,
  useLibrary,
} from '../shell'
import { download } from './download'
import './exits.css'
import { FormatChoice } from './format-choice'
import { isFormat } from './format-groups'
import { LeftNote } from './left-note'
import { previewOf } from './preview'
import { type Around, scopesOf, shownOf } from './scopes'
import { isTextOptions, TextChoice } from './text-choice'
import { UnfinishedNote } from './unfinished-note'
import { UnsavedNote } from './unsaved-note'
import { useZip, type Zipping } from './use-zip'

interface Props {
  /** What was asked for; the wider and narrower choices come from {@link Props.around}. */
  readonly scope: ExportReach
  readonly around: Around
  /** What was typed last is not in the library, which cannot be reached or cannot write. */
  readonly unsaved: boolean
  readonly onClose: () => void
  /** The editor wants to finish something first. */
  readonly onPage: (page: PageId) => void
}

const plain: TextOptions = { wrap: null, headers: false }

/** Corrected text out, as a file of this machine. What the preview shows is what the file holds. */
export function ExportDialog({ scope: first, around, unsaved, onClose, onPage }: Props) {
  const { t, i18n } = useTranslation()
  const library = useLibrary()
  const [kind, setKind] = useState<ExportReach['kind']>(first.kind)
  const [format, setFormat] = useKept<ExportFormat>('exits.format', 'text', isFormat)
  const [text, setText] = useKept<TextOptions>('exits.text', plain, isTextOptions)
  const scopes = scopesOf(first, around)
  const reach = scopes[kind] ?? first
  const scope = shownOf(reach, first, scopes)
  const language: 'en' | 'zh-CN' = i18n.language === 'zh-CN' ? 'zh-CN' : 'en'
  const rendering = { format, language, ...(format === 'text' ? { text } : {}) }
  const { data, error } = useQuery({
    queryKey: ['export', scope, rendering, unsaved],
    // Another choice, or none at all, ends what is being rendered.
    queryFn: scope ? ({ signal }) => library.exits.render({ scope, ...rendering }, { signal }) : skipToken,
    // Whoever types on and comes back must not be handed what the text was.
    staleTime: 0,
    gcTime: 0,
  })
  const { zipping, zip, stop } = useZip(onClose)
  const [awaited, setAwaited] = useState(false)
  const choice = JSON.stringify([scope, rendering])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice is not what was to be saved
  useEffect(() => setAwaited(false), [choice])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was to be saved before it was there is saved once
  useEffect(() => {
    if (awaited && data) hand(data)
  }, [awaited, data])

  const kinds: Option<ExportReach['kind']>[] = (['article', 'page', 'issue', 'library'] as const).map(
    (id) => ({
      id,
      label: t(`exits.scope.${id}`),
      disabled: scopes[id] === null,
    }),
  )
  const whole = reach.kind === 'library'

  function save(): void {
    if (whole) void zip(`${t('exits.libraryFile')}.${format}.zip`, rendering)
    else if (data) hand(data)
    else setAwaited(true)
  }

  function hand({ name, mediaType, file, text }: NonNullable<typeof data>): void {
    setAwaited(false)
    download(name, mediaType, file ?? text)
    onClose()
  }

  return (
    <ModalDialog
      title={t('exits.title')}
      width="960px"
      className="exits"
      kept={zipping !== null}
      onClose={onClose}
      footer={
        zipping ? (
          <>
            <Progress zipping={zipping} />
            <Button className="button" onPress={stop}>
              {t('exits.cancel')}
            </Button>
          </>
        ) : (
          <>
            <span className="aside filename">{whole ? t('exits.libraryNote') : data?.name}</span>
            <Button
              className="button"
              isDisabled={!data || whole}
              onPress={async () => {
                if (!data) return
                await navigator.clipboard.writeText(data.text)
                tell({ kind: 'done', text: t('exits.copied') })
              }}
            >
              {t('exits.copy')}
            </Button>
            <MainButton
              waits={whole || !error ? null : sentenceOf(error, t)}
              pending={awaited}
              onPress={save}
            >
              {t('exits.save')}
              <kbd aria-hidden>{keyLine('Mod-Enter')}</kbd>
            </MainButton>
          </>
        )
      }
    >
      <div className="choosing">
        <RadioInput
          label={t('exits.what')}
          value={kind}
          options={kinds}
          disabled={zipping !== null}
          onChange={setKind}
          autoFocus
        />
        <FormatChoice value={format} disabled={zipping !== null} onChange={setFormat} />
      </div>
      <div className="result">
        <UnfinishedNote key={kind} reach={reach} here={around.page} onPage={onPage} />
        <UnsavedNote unsaved={unsaved} />
        {data ? <LeftNote missing={data} /> : null}
        {format === 'text' ? (
          <TextChoice value={text} disabled={zipping !== null} onChange={setText} />
        ) : null}
        {error ? (
          <p className="preview note trouble" role="alert">
            {sentenceOf(error, t)}
          </p>
        ) : scope === null ? (
          <p className="preview note">{t('exits.noPreview')}</p>
        ) : (
          <Reading
            className={`preview ${format}${format === 'text' && text.wrap !== null ? ' wrapped' : ''}`}
            label={t('exits.preview')}
            text={data ? previewOf(format, data.text) : t('exits.making')}
          />
        )}
      </div>
    </ModalDialog>
  )
}

function Progress({ zipping: { done, of } }: { zipping: NonNullable<Zipping> }) {
  const { t } = useTranslation()
  return (
    <ProgressBar className="zipping" aria-label={t('exits.zipping')} value={done} maxValue={Math.max(1, of)}>
      <span className="meter">
        <i style={{ width: `${(done / Math.max(1, of)) * 100}%` }} />
      </span>
      <span className="count">{t('exits.zipped', { done, of })}</span>
    </ProgressBar>
  )
}
