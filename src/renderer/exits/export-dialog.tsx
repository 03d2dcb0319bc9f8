import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type ExportFormat, type ExportScope, exportFormats } from '../../core/contract'
import { ModalDialog, type Option, RadioInput, Reading, sentenceOf, tell, useLibrary } from '../shell'
import { download } from './download'
import './exits.css'
import { type Around, scopesOf } from './scopes'

interface Props {
  /** What was asked for; the wider and narrower choices come from {@link Props.around}. */
  readonly scope: ExportScope
  readonly around: Around
  readonly onClose: () => void
}

/** A preview is read, not worked in: the file has all of it. */
const previewLength = 20_000

/** Corrected text out, as a file of this machine. What the preview shows is what the file holds. */
export function ExportDialog({ scope: first, around, onClose }: Props) {
  const { t } = useTranslation()
  const library = useLibrary()
  const [kind, setKind] = useState(first.kind)
  const [format, setFormat] = useState<ExportFormat>('text')
  const scopes = scopesOf(first, around)
  const scope = scopes[kind] ?? first
  const { data, error } = useQuery({
    queryKey: ['export', scope, format],
    queryFn: () => library.exits.render({ scope, format }),
    // Whoever types on and comes back must not be handed what the text was.
    staleTime: 0,
    gcTime: 0,
  })

  const kinds: Option<ExportScope['kind']>[] = (['article', 'page', 'issue'] as const).map((id) => ({
    id,
    label: t(`exits.scope.${id}`),
    disabled: scopes[id] === null,
  }))
  const formats: Option<ExportFormat>[] = exportFormats.map((id) => ({
    id,
    label: t(`exits.format.${id}`),
    note: t(`exits.formatNote.${id}`),
  }))

  return (
    <ModalDialog
      title={t('exits.title')}
      width="860px"
      className="exits"
      onClose={onClose}
      footer={
        <>
          <span className="aside filename">{data?.name}</span>
          <Button
            className="button"
            isDisabled={!data}
            onPress={async () => {
              if (!data) return
              await navigator.clipboard.writeText(data.text)
              tell({ kind: 'done', text: t('exits.copied') })
            }}
          >
            {t('exits.copy')}
          </Button>
          <Button
            className="button primary"
            isDisabled={!data}
            onPress={() => {
              if (!data) return
              download(data.name, data.mediaType, data.file ?? data.text)
              onClose()
            }}
          >
            {t('exits.save')}
          </Button>
        </>
      }
    >
      <div className="choosing">
        <RadioInput label={t('exits.what')} value={kind} options={kinds} onChange={setKind} />
        <RadioInput label={t('exits.as')} value={format} options={formats} onChange={setFormat} />
      </div>
      {error ? (
        <p className="preview trouble" role="alert">
          {sentenceOf(error, t)}
        </p>
      ) : (
        <Reading
          className={`preview ${format}`}
          label={t('exits.preview')}
          text={data ? preview(data.text) : t('exits.making')}
        />
      )}
    </ModalDialog>
  )
}

function preview(text: string): string {
  return text.length > previewLength ? `${text.slice(0, previewLength)}…` : text
}
