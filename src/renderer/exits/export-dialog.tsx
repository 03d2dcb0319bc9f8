import { useTranslation } from 'react-i18next'
import type { ExportReach, PageId } from '../../core/contract'
import { ModalDialog, type Option, RadioInput } from '../shell'
import { download } from './download'
import './exits.css'
import { ExportFooter, ZippingFooter } from './export-footer'
import { ExportPreview } from './export-preview'
import { FormatChoice } from './format-choice'
import { LeftNote } from './left-note'
import { type Around, reaches } from './scopes'
import { TextChoice } from './text-choice'
import { UnfinishedNote } from './unfinished-note'
import { UnsavedNote } from './unsaved-note'
import { useChoice } from './use-choice'
import { useRendered } from './use-rendered'
import { useZip } from './use-zip'

interface Props {
  /**
   * What was asked for; the wider and narrower choices come from {@link Props.around}. null = what is there, as far as it
   * was exported last.
   */
  readonly scope: ExportReach | null
  readonly around: Around
  /** What was typed last is not in the library, which cannot be reached or cannot write. */
  readonly unsaved: boolean
  readonly onClose: () => void
  /** The editor wants to finish something first. */
  readonly onPage: (page: PageId) => void
}

/** Corrected text out, as a file of this machine. What the preview shows is what the file holds. */
export function ExportDialog({ scope: asked, around, unsaved, onClose, onPage }: Props) {
  const { t } = useTranslation()
  const choice = useChoice(asked, around)
  const { reach, scope, format, rendering } = choice
  const { data, error, awaited, save } = useRendered({
    ...{ scope, rendering, unsaved },
    onSave({ name, mediaType, file, text }) {
      download(name, mediaType, file ?? text)
      onClose()
    },
  })
  const { zipping, zip, stop } = useZip(onClose)
  const whole = reach.kind === 'library'
  const disabled = zipping !== null
  const kinds = reaches.map(
    (id): Option<ExportReach['kind']> => ({
      id,
      label: t(`exits.scope.${id}`),
      disabled: choice.scopes[id] === null,
    }),
  )
  const onSave = () => {
    choice.keep()
    if (whole) void zip(`${t('exits.libraryFile')}.${format}.zip`, rendering)
    else save()
  }

  return (
    <ModalDialog
      title={t('exits.title')}
      width="960px"
      className="exits"
      kept={disabled}
      onClose={onClose}
      footer={
        zipping ? (
          <ZippingFooter zipping={zipping} onStop={stop} />
        ) : (
          <ExportFooter {...{ whole, error, awaited, onSave }} file={data} />
        )
      }
    >
      <div className="choosing">
        <RadioInput
          label={t('exits.what')}
          value={reach.kind}
          options={kinds}
          disabled={disabled}
          onChange={choice.setKind}
          autoFocus
        />
        <FormatChoice value={format} disabled={disabled} onChange={choice.setFormat} />
      </div>
      <div className="result">
        <UnfinishedNote key={reach.kind} reach={reach} here={around.page} onPage={onPage} />
        <UnsavedNote unsaved={unsaved} />
        {data ? <LeftNote missing={data} /> : null}
        {format === 'text' ? (
          <TextChoice value={choice.text} disabled={disabled} onChange={choice.setText} />
        ) : null}
        <ExportPreview choice={choice} file={data} error={error} />
      </div>
    </ModalDialog>
  )
}
