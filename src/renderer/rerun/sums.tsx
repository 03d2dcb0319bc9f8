import { useTranslation } from 'react-i18next'
import type { RerunPreview } from '../../core/contract'

export type Ready = Extract<RerunPreview, { kind: 'ready' }>

export function changesOf({ takes, conflicts, missing }: Ready): number {
  return takes + conflicts.length + missing
}

/** What would become of the page, in numbers; where it stays as it is, four zeros would say less than the note. */
export function Sums({ preview }: { preview: Ready }) {
  const { t } = useTranslation()
  const { takes, kept, same, tags, conflicts, missing, lines, sheet } = preview
  return (
    <>
      {changesOf(preview) === 0 ? null : (
        <dl className="sums">
          <Sum name={t('rerun.takes')} count={takes} />
          <Sum name={t('rerun.kept')} count={kept + same} />
          <Sum name={t('rerun.tags')} count={tags} />
          <Sum name={t('rerun.conflicts')} count={conflicts.length} />
        </dl>
      )}
      {missing > 0 ? <p className="note trouble">{t('rerun.missing', { count: missing, lines })}</p> : null}
      {sheet === null ? null : <p className="note">{t('rerun.sheet', { sheet })}</p>}
    </>
  )
}

function Sum({ name, count }: { name: string; count: number }) {
  const { i18n } = useTranslation()
  return (
    <div>
      <dt>{name}</dt>
      <dd>{count.toLocaleString(i18n.language)}</dd>
    </div>
  )
}
