import { Check, CircleAlert, Copy, Files, FileText, LoaderCircle, Lock, TriangleAlert } from 'lucide-react'
import { memo, useEffect, useRef, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { PageOffered } from '../../core/pairing'
import { sentenceOf } from '../shell'
import { type Batch, isBeside, isKnown, isLeftOut } from './batch'
import { type Entry, resembledBy } from './entry'
import { wrongFacts } from './facts'
import { isLocked } from './locked'

interface Props {
  readonly batch: Batch
  /** Index of the file whose facts are shown. */
  readonly shown: number
  readonly onShow: (index: number) => void
  /** By a file's id, the name of another that is said to be the same page. */
  readonly same: ReadonlyMap<number, string>
}

/** All files of an import, each with what is the matter with it. */
export const EntryList = memo(function EntryList({ batch, shown, onShow, same }: Props) {
  const { t } = useTranslation()
  const list = useRef<HTMLDivElement>(null)
  // Of hundreds of files only those are drawn anew that changed: all of them at every step take longer than the import.
  const [steady, setSteady] = useState(same)
  if (!isSame(steady, same)) setSteady(same)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another file is shown, which may be far from those in sight
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [shown])
  return (
    <ListBox
      ref={list}
      aria-label={t('intake.files')}
      className="entries"
      items={batch.entries}
      dependencies={[steady]}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[shown]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys
        if (typeof key === 'number') onShow(key)
      }}
    >
      {(entry) => (
        <ListBoxItem id={entry.id} textValue={entry.name} className={`entry ${entry.state.kind}`}>
          <EntryIcon entry={entry} />
          <span className="name">
            <b>{entry.name}</b>
            <EntryWord entry={entry} scan={scanName(entry.offered)} same={steady.get(entry.id)} />
            {isBeside(entry) ? (
              <small className="resembles">
                {t('intake.resemblesShort', { label: resembledBy(entry)?.label })}
              </small>
            ) : null}
          </span>
        </ListBoxItem>
      )}
    </ListBox>
  )
})

function isSame(one: ReadonlyMap<number, string>, other: ReadonlyMap<number, string>): boolean {
  return one.size === other.size && [...one].every(([id, name]) => other.get(id) === name)
}

function EntryIcon({ entry }: { entry: Entry }) {
  const { state } = entry
  if (isLocked(entry)) return <Lock aria-hidden />
  switch (state.kind) {
    case 'looking':
    case 'taking':
      return <LoaderCircle className="turning" aria-hidden />
    case 'ready':
      if (isBeside(entry)) return <Files aria-hidden />
      return isKnown(state) || isLeftOut(entry) ? <Copy aria-hidden /> : <FileText aria-hidden />
    case 'unreadable':
    case 'failed':
      return <CircleAlert className="trouble" aria-hidden />
    case 'taken':
      return state.warnings.length > 0 ? (
        <TriangleAlert className="warned" aria-hidden />
      ) : (
        <Check className="done" aria-hidden />
      )
    case 'skipped':
      return <Copy aria-hidden />
    default:
      return state satisfies never
  }
}

/** The name of a page's scan, without its folder; null = it has none. */
function scanName({ scans: [scan] }: PageOffered): string | null {
  return scan ? scan.path.slice(scan.path.lastIndexOf('/') + 1) : null
}

interface WordProps {
  readonly entry: Entry
  readonly scan: string | null
  /** The name of another file that is said to be the same page. */
  readonly same: string | undefined
}

function EntryWord({ entry, scan, same }: WordProps) {
  const { t } = useTranslation()
  const { state } = entry
  if (isLocked(entry)) return <small>{t('intake.locked')}</small>
  switch (state.kind) {
    case 'looking':
      return <small>{t('intake.looking')}</small>
    case 'taking':
      return <small>{t('intake.taking')}</small>
    case 'ready':
      if (isKnown(state))
        return <small>{t(scan === null ? 'intake.already' : 'intake.alreadyButScan')}</small>
      if (isLeftOut(entry)) return <small>{t('intake.leftOut', { label: resembledBy(entry)?.label })}</small>
      if (wrongFacts(state.facts).size > 0)
        return <small className="trouble">{t('intake.factsMissing')}</small>
      if (same !== undefined)
        return (
          <small className="trouble">{t('intake.samePage', { label: state.facts.label, name: same })}</small>
        )
      return (
        <small>
          {[
            state.facts.publication,
            state.facts.date,
            state.apart
              ? t('intake.pages', { count: state.inspection.labels.length })
              : t('library.page', { label: state.facts.label }),
            scan ?? '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      )
    case 'unreadable':
    case 'failed':
      return <small className="trouble">{sentenceOf(state.error, t, 'import')}</small>
    case 'taken':
      return (
        <small>
          {[
            t('intake.taken', { label: [state.page, ...state.more].map(({ label }) => label).join(', ') }),
            state.warnings.length > 0 ? t('intake.warned', { count: state.warnings.length }) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      )
    case 'skipped':
      return (
        <small className={state.warnings.length > 0 ? 'trouble' : ''}>
          {t(scan === null || state.warnings.length > 0 ? 'intake.already' : 'intake.scanAttached')}
        </small>
      )
    default:
      return state satisfies never
  }
}
