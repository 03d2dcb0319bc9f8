import type { RefObject } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { PageId } from '../../core/contract'
import { keyLine, MainButton } from '../shell'
import { type Batch, coming, wanted } from './batch'
import { BatchProgress } from './batch-progress'
import { BatchSummary } from './batch-summary'
import { type Entry, pagesOfAll } from './entry'

interface Props {
  readonly batch: Batch
  readonly missing: readonly Entry[]
  /** By a file's id, the name of another that is said to be the same page. */
  readonly same: ReadonlyMap<number, string>
  /** The import was asked for while files were still being read. */
  readonly asked: boolean
  /** The first page that was made; null = none yet. */
  readonly firstPage: PageId | null
  /** The button that takes the files, or opens what they became. */
  readonly main: RefObject<HTMLButtonElement | null>
  /** The button that stops the import. */
  readonly end: RefObject<HTMLButtonElement | null>
  readonly onShow: (is: (entry: Entry) => boolean) => void
  readonly onTake: () => void
  readonly onStop: () => void
  readonly onClose: () => void
  readonly onPage: (page: PageId) => void
}

/** How far an import is, and what can be done next. */
export function ImportFooter({
  batch,
  missing,
  same,
  asked,
  firstPage,
  main,
  end,
  onShow,
  onTake,
  onStop,
  onClose,
  onPage,
}: Props) {
  const { t } = useTranslation()
  const many = batch.entries.length > 1
  const running = batch.phase === 'running'
  const looking = batch.entries.some(({ state }) => state.kind === 'looking')
  const toTake = wanted(batch)
  return (
    <>
      <div className="aside" role="status">
        {asked ? (
          t('intake.askedFor')
        ) : running || (looking && many) ? null : (
          <BatchSummary batch={batch} missing={missing} same={same} onShow={onShow} />
        )}
      </div>
      {running ? (
        <>
          <BatchProgress batch={batch} label={t('intake.progress')} waits={['looking', 'ready', 'taking']} />
          <Button ref={end} className="button" onPress={onStop}>
            {t('intake.cancel')}
          </Button>
        </>
      ) : (
        <>
          {looking && many ? (
            <BatchProgress batch={batch} label={t('intake.looking')} waits={['looking']} shown />
          ) : null}
          <Button className="button" onPress={onClose}>
            {t(batch.phase === 'finished' || firstPage !== null ? 'shell.close' : 'shell.cancel')}
          </Button>
          {batch.phase === 'finished' && firstPage !== null ? (
            <MainButton ref={main} waits={null} onPress={() => onPage(firstPage)}>
              {t('intake.openFirst')}
              <kbd aria-hidden>{keyLine('Mod-Enter')}</kbd>
            </MainButton>
          ) : (
            <MainButton
              ref={main}
              waits={looking || toTake.length > 0 ? null : t('intake.noneToTake')}
              onPress={onTake}
            >
              {batch.phase === 'finished'
                ? t('intake.tryAgain', { count: toTake.length })
                : looking && !many
                  ? t('intake.looking')
                  : t('intake.import', { count: pagesOfAll(looking ? coming(batch) : toTake) })}
              <kbd aria-hidden>{keyLine('Mod-Enter')}</kbd>
            </MainButton>
          )}
        </>
      )}
    </>
  )
}
