import { useTranslation } from 'react-i18next'
import { Reading, sentenceOf } from '../shell'
import { ErrataPreview } from './errata-preview'
import { previewOf } from './preview'
import type { ExportChoice } from './use-choice'
import type { Rendered } from './use-rendered'

interface Props {
  readonly choice: ExportChoice
  readonly file: Rendered | undefined
  readonly error: Error | null
}

/** What the file holds, or why there is nothing to be seen of it. */
export function ExportPreview({ choice: { scope, format, text }, file, error }: Props) {
  const { t } = useTranslation()
  if (error)
    return (
      <p className="preview note trouble" role="alert">
        {sentenceOf(error, t)}
      </p>
    )
  if (scope === null) return <p className="preview note">{t('exits.noPreview')}</p>
  if (format === 'errata' && file) return <ErrataPreview label={t('exits.preview')} html={file.text} />
  return (
    <Reading
      className={`preview ${format}${format === 'text' && text.wrap !== null ? ' wrapped' : ''}`}
      label={t('exits.preview')}
      text={file ? previewOf(format, file.text) : t('exits.making')}
    />
  )
}
