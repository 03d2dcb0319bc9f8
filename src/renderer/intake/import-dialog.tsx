import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Page, PageId } from '../../core/contract'
import type { Arranged } from '../../core/pairing'
import { ModalDialog } from '../shell'
import { coming, isBeside, samePages, unfit, wanted } from './batch'
import { pagesOfAll } from './entry'
import { EntryDetail } from './entry-detail'
import { EntryList } from './entry-list'
import { ImportFooter } from './import-footer'
import './intake.css'
import { LeftOutNote } from './left-out-note'
import { madePages } from './outcome'
import { useStanding } from './standing'
import { useAsked } from './use-asked'
import { useImport } from './use-import'
import { useMissing } from './use-missing'
import { useShownEntry } from './use-shown-entry'
import { useThrough } from './use-through'

interface Props {
  /** What was offered, put together to pages. */
  readonly files: Arranged
  /** Titles that are known already, the one that she was at last first: offered. */
  readonly publications: readonly string[]
  readonly onClose: () => void
  /** Asked for when the import is through: the first page that it made. */
  readonly onPage: (page: PageId) => void
  /** Asked for where a file is another text of a page that is there: to bring it in. */
  readonly onBetter: (page: Page, file: File) => void
}

/** Shows what was guessed of every file and lets it be corrected before anything is taken. */
export function ImportDialog({ files, publications, onClose, onPage, onBetter }: Props) {
  const { t } = useTranslation()
  const importing = useImport(files)
  const { batch, run, stop } = importing
  const { shown, entry, show, showNext } = useShownEntry(batch)
  const many = batch.entries.length > 1
  const missing = unfit(batch)
  const standing = useStanding(batch)
  const same = useMemo(() => samePages(batch, standing.pages), [batch, standing.pages])
  const running = batch.phase === 'running'
  const looking = batch.entries.some(({ state }) => state.kind === 'looking')
  const act = useRef<HTMLButtonElement>(null)
  const end = useRef<HTMLButtonElement>(null)
  const [sought, seek] = useState(0)
  useMissing(looking, sought, act)
  // Fields that cannot be changed any more lose the focus, and it must not come to rest on what stops the import.
  useEffect(() => {
    if (running) end.current?.closest<HTMLElement>('.dialog')?.focus()
  }, [running])
  // Where all is well the dialog is gone by then.
  useEffect(() => {
    if (batch.phase === 'finished') act.current?.focus()
  }, [batch.phase])
  useThrough(batch, { show, onPage })

  function take(): void {
    const [wrong] = missing
    if (wrong) {
      show(batch.entries.indexOf(wrong))
      seek(sought + 1)
    } else void run()
  }
  const [asked, ask] = useAsked(!looking && standing.known, () => {
    const beside = batch.entries.findIndex(isBeside)
    // Two files of one page, or a page that is there already, are for her to see first.
    if (beside >= 0) show(beside)
    else if (wanted(batch).length > 0 && same.size === 0) take()
  })

  return (
    <ModalDialog
      title={many ? t('intake.titleMany', { count: pagesOfAll(coming(batch)) }) : t('intake.title')}
      width={many ? '980px' : '680px'}
      className={many ? 'intake many' : 'intake'}
      kept={running}
      onClose={onClose}
      footer={
        <ImportFooter
          {...{ batch, missing, same, asked, onClose, onPage }}
          firstPage={madePages(batch)[0] ?? null}
          main={act}
          end={end}
          onShow={showNext}
          onTake={looking ? ask : take}
          onStop={stop}
        />
      }
    >
      {many ? <EntryList batch={batch} shown={shown} onShow={show} same={same} /> : null}
      {entry ? (
        <EntryDetail
          {...{ entry, importing, publications, many, onBetter }}
          key={entry.id}
          same={same.get(entry.id) ?? null}
          left={files.left}
        />
      ) : (
        <div className="detail">
          <LeftOutNote left={files.left} />
        </div>
      )}
    </ModalDialog>
  )
}
