import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { PageId } from '../../core/contract'
import { keyLine, MainButton, ModalDialog, sentenceOf, tell } from '../shell'
import { ConflictList } from './conflict-list'
import { FileNotes } from './file-notes'
import { noteOf } from './note'
import { Places } from './places'
import './rerun.css'
import { Sums } from './sums'
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
  const rerun = useRerun({
    page,
    file,
    flush,
    onBrought: () => {
      tell({ kind: 'done', text: t('rerun.brought', { label }) })
      onPage(page)
    },
  })
  const { preview, bring, decisions } = rerun
  const act = useRef<HTMLButtonElement>(null)
  const ready = preview.data?.kind === 'ready' ? preview.data : null
  const open = ready?.conflicts.filter(({ id }) => decisions.verdicts[id] === undefined) ?? []
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
      <FileNotes name={file.name} note={note} rerun={rerun} />
      {ready ? (
        <>
          <Sums preview={ready} />
          {asks ? (
            <ConflictList page={page} conflicts={ready.conflicts} decisions={decisions} lineText={lineText} />
          ) : null}
          <Places places={ready.taken} count={ready.takes} />
        </>
      ) : null}
    </ModalDialog>
  )
}
