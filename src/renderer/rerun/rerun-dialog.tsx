import type { TFunction } from 'i18next'
import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { PageId, RerunPreview } from '../../core/contract'
import { Password } from '../intake'
import { keyLine, MainButton, ModalDialog, sentenceOf, tell, troubleOf } from '../shell'
import { ConflictList } from './conflict-list'
import { Places } from './places'
import './rerun.css'
import { useRerun } from './use-rerun'

interface Props {
  readonly page: PageId
  readonly label: string
  readonly file: File
  /** The text of a source line of the page; null = the page is not open. */
  readonly lineText: ((line: number) => string) | null
  readonly flush: () => Promise<unknown>
  readonly onClose: () => void
  readonly onPage: (page: PageId) => void
}

/** Shows what a better text would change on a page, asks where both sides changed a place, and brings it in. */
export function RerunDialog({ page, label, file, lineText, flush, onClose, onPage }: Props) {
  const { t } = useTranslation()
  const { preview, bring, unlock, decisions } = useRerun({
    page,
    file,
    flush,
    onBrought: () => {
      tell({ kind: 'done', text: t('rerun.brought', { label }) })
      onPage(page)
    },
  })
  const act = useRef<HTMLButtonElement>(null)
  const ready = preview.data?.kind === 'ready' ? preview.data : null
  const open = ready?.conflicts.filter(({ id }) => decisions.verdicts[id] === undefined) ?? []
  const error = preview.error ?? bring.error
  const isEncrypted = troubleOf(preview.error)?.kind === 'pdf-encrypted'
  const note = noteOf(preview.isPending ? null : preview.data, t)
  const undecided = open.length > 0 ? t('rerun.open', { count: open.length }) : null
  const failed = preview.error ? sentenceOf(preview.error, t) : null
  const useless = ready ? null : note
  const waits = bring.isPending ? t('rerun.bringing') : (useless ?? failed ?? undecided)
  const asks = ready !== null && ready.conflicts.length > 0
  useEffect(() => {
    if (ready && !asks) act.current?.focus()
  }, [ready, asks])

  return (
    <ModalDialog
      title={t('rerun.title', { label })}
      width="820px"
      className="rerun"
      kept={bring.isPending}
      onClose={onClose}
      footer={
        <>
          <div className="aside" role="status">
            {undecided ?? (ready ? t('rerun.allDecided') : null)}
          </div>
          <Button className="button" onPress={onClose} isDisabled={bring.isPending}>
            {t('rerun.cancel')}
          </Button>
          <MainButton ref={act} waits={waits} onPress={() => ready && bring.mutate(ready.version)}>
            {bring.isPending ? t('rerun.bringing') : t('rerun.bring')}
            <kbd aria-hidden>{keyLine('Mod-Enter')}</kbd>
          </MainButton>
        </>
      }
    >
      <p className="filename">{file.name}</p>
      {note === null ? null : (
        <p className={preview.data?.kind === 'unlike' ? 'note trouble' : 'note'}>{note}</p>
      )}
      {error ? (
        <p className="note trouble" role="alert">
          {sentenceOf(error, t)}
        </p>
      ) : null}
      {isEncrypted ? <Password onGive={unlock} /> : null}
      {ready ? (
        <>
          <Sums preview={ready} />
          {ready.conflicts.length > 0 ? (
            <ConflictList page={page} conflicts={ready.conflicts} decisions={decisions} lineText={lineText} />
          ) : null}
          <Places places={ready.taken} count={ready.takes} />
        </>
      ) : null}
    </ModalDialog>
  )
}

/** What is said of a file that changes nothing on the page; null = there is something that it would change. */
function noteOf(preview: RerunPreview | null | undefined, t: TFunction): string | null {
  switch (preview?.kind) {
    case 'ready':
      return changesOf(preview) === 0 ? t('rerun.unchanged') : null
    case 'same':
      return t('rerun.same')
    case 'unlike':
      return t('rerun.unlike', { percent: Math.round(100 * preview.likeness) })
    case undefined:
      return preview === null ? t('rerun.looking') : null
    default:
      return preview satisfies never
  }
}

type Ready = Extract<RerunPreview, { kind: 'ready' }>

function changesOf({ takes, conflicts, missing }: Ready): number {
  return takes + conflicts.length + missing
}

/** What would become of the page, in numbers; where it stays as it is, four zeros would say less than the note. */
function Sums({ preview }: { preview: Ready }) {
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
