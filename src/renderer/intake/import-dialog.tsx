import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Page, PageId } from '../../core/contract'
import type { Arranged } from '../../core/pairing'
import { ModalDialog, tell } from '../shell'
import { type Batch, coming, isBad, isBeside, isKnown, isLeftOut, samePages, unfit, wanted } from './batch'
import { type Entry, pagesOfAll } from './entry'
import { EntryDetail } from './entry-detail'
import { EntryList } from './entry-list'
import { ImportFooter } from './import-footer'
import './intake.css'
import { LeftOutNote } from './left-out-note'
import { useStanding } from './standing'
import { useImport } from './use-import'

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
  const [chosen, show] = useState<number | null>(null)
  // What is skipped needs none of her facts.
  const shown =
    chosen ??
    Math.max(
      0,
      firstOf(batch, ({ state }) => !isKnown(state)),
    )
  const entry = batch.entries[shown] ?? batch.entries[0]
  const many = batch.entries.length > 1
  const pages = madePages(batch)
  const missing = unfit(batch)
  const toTake = wanted(batch)
  const standing = useStanding(batch)
  const same = useMemo(() => samePages(batch, standing), [batch, standing])
  const running = batch.phase === 'running'
  const looking = batch.entries.some(({ state }) => state.kind === 'looking')
  const besideOf = batch.entries.findIndex(isBeside)
  const firstPage = pages[0]
  const act = useRef<HTMLButtonElement>(null)
  const [sought, seek] = useState(0)
  /** Asked for while files are still being read: done as soon as they are. */
  const [asked, ask] = useState(false)
  useMissing(looking, sought, act)
  const end = useRef<HTMLButtonElement>(null)
  // Fields that cannot be changed any more lose the focus, and it must not come to rest on what stops the import.
  useEffect(() => {
    if (running) end.current?.closest<HTMLElement>('.dialog')?.focus()
  }, [running])
  // Where all is well the dialog is gone by then.
  useEffect(() => {
    if (batch.phase === 'finished') act.current?.focus()
  }, [batch.phase])
  const clean =
    batch.phase === 'finished' &&
    batch.entries.every(
      ({ state }) =>
        (isKnown(state) && !('warnings' in state && state.warnings.length > 0)) ||
        (state.kind === 'taken' && state.warnings.length === 0),
    )

  const firstBad = firstOf(
    batch,
    isBad,
    ({ state }) => (state.kind === 'taken' || state.kind === 'skipped') && state.warnings.length > 0,
    isLeftOut,
  )
  useEffect(() => {
    if (batch.phase === 'finished' && firstBad >= 0) show(firstBad)
  }, [batch.phase, firstBad])

  useEffect(() => {
    if (!clean || firstPage === undefined) return
    tell({ kind: 'done', text: t('intake.imported', { count: pages.length }) })
    onPage(firstPage)
  }, [clean, firstPage, pages.length, onPage, t])

  function take(): void {
    const [wrong] = missing
    if (wrong) {
      show(batch.entries.indexOf(wrong))
      seek(sought + 1)
    } else void run()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when all are read
  useEffect(() => {
    if (looking || !asked) return
    ask(false)
    // Two files of one page, or a page that is there already, are for her to see first.
    if (besideOf >= 0) show(besideOf)
    else if (toTake.length > 0 && same.size === 0) take()
  }, [looking, asked])

  /** The next file of a kind, round and round. */
  function showNext(is: (entry: Entry) => boolean): void {
    const found = batch.entries.flatMap((one, index) => (is(one) ? [index] : []))
    show(found.find((index) => index > shown) ?? found[0] ?? shown)
  }

  return (
    <ModalDialog
      title={many ? t('intake.titleMany', { count: pagesOfAll(coming(batch)) }) : t('intake.title')}
      width={many ? '980px' : '680px'}
      className={many ? 'intake many' : 'intake'}
      kept={running}
      onClose={onClose}
      footer={
        <ImportFooter
          batch={batch}
          missing={missing}
          same={same}
          asked={asked}
          firstPage={firstPage ?? null}
          main={act}
          end={end}
          onShow={showNext}
          onTake={() => (looking ? ask(true) : take())}
          onStop={stop}
          onClose={onClose}
          onPage={onPage}
        />
      }
    >
      {many ? <EntryList batch={batch} shown={shown} onShow={show} same={same} /> : null}
      {entry ? (
        <EntryDetail
          key={entry.id}
          entry={entry}
          importing={importing}
          publications={publications}
          many={many}
          same={same.get(entry.id) ?? null}
          left={files.left}
          onBetter={onBetter}
        />
      ) : (
        <div className="detail">
          <LeftOutNote left={files.left} />
        </div>
      )}
    </ModalDialog>
  )
}

/**
 * Puts the focus where the editor is needed, once all files were looked at: where a page is there already, on what brings
 * the file in there, so that no key pressed in haste takes it in a second time. Else, and whenever it is sought, into the
 * first field that lacks something, else on the button that takes the files.
 */
function useMissing(looking: boolean, sought: number, act: RefObject<HTMLButtonElement | null>): void {
  useEffect(() => {
    if (looking) return
    const dialog = act.current?.closest('.dialog')
    const bring = sought === 0 ? dialog?.querySelector<HTMLElement>('.resembles .button') : null
    const missing = dialog?.querySelector<HTMLElement>('input[aria-invalid="true"]')
    ;(bring ?? missing ?? act.current)?.focus()
  }, [looking, sought, act])
}

/** Index of the first file that is one of the first kind, or else of the next; -1 = of none. */
function firstOf(batch: Batch, ...kinds: readonly ((entry: Entry) => boolean)[]): number {
  const found = kinds.map((is) => batch.entries.findIndex(is))
  return found.find((index) => index >= 0) ?? -1
}

function madePages(batch: Batch): readonly PageId[] {
  return batch.entries.flatMap(({ state }) =>
    state.kind === 'taken' ? [state.page, ...state.more].map(({ id }) => id) : [],
  )
}
