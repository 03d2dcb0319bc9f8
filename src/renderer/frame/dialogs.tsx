import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Page } from '../../core/contract'
import type { DeskPage, WindowActs } from '../desk'
import type { ExportDialog } from '../exits'
import { ImportDialog } from '../intake'
import {
  type Errand,
  IssueDialog,
  PageDialog,
  PublicationDialog,
  RemoveDialog,
  shelfKeys,
  type Whereabouts,
} from '../library'
import { Palette } from '../palette'
import { ProgressDialog } from '../progress'
import { RerunDialog } from '../rerun'
import { SettingsDialog, type SettingsTab } from '../settings'
import type { Place } from '../shell'
import { ExportHere } from './export-here'
import { KeysDialog } from './keys-dialog'

/** The one dialog that may stand over the window; null = none does. */
export type Open =
  | Errand
  | { readonly kind: 'keys' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'settings'; readonly tab: SettingsTab }
  | { readonly kind: 'rerun'; readonly page: Page; readonly file: File }
  | null

interface DialogsProps {
  readonly open: Open
  readonly close: () => void
  readonly go: (place: Place) => void
  /** Of the library's publications, the one that she was at last first. */
  readonly titles: readonly string[]
  readonly acts: WindowActs
  readonly desk: DeskPage | null
  readonly whereabouts: Whereabouts | null
  readonly ask: (open: Open) => void
  readonly around: Parameters<typeof ExportDialog>[0]['around']
}

/** The dialog that is open, if any. */
export function Dialogs({ open, close, go, titles, acts, desk, whereabouts, ask, around }: DialogsProps) {
  const openPage = useCallback(
    (page: Place['page']) => {
      close()
      go({ page, article: null })
    },
    [close, go],
  )
  const queries = useQueryClient()
  const openImported = useCallback(
    (page: Place['page']) => {
      // While pages come in the shelf is asked for now and then: this one must not be taken for the last of its issue.
      void queries.invalidateQueries({ queryKey: shelfKeys.all })
      openPage(page)
    },
    [queries, openPage],
  )
  switch (open?.kind) {
    case undefined:
      return null
    case 'import':
      return (
        <ImportDialog
          files={open.files}
          publications={titles}
          onClose={close}
          onPage={openImported}
          onBetter={(page, file) => ask({ kind: 'rerun', page, file })}
        />
      )
    case 'rerun': {
      const own = desk?.opened.page.id === open.page.id ? desk : null
      return (
        <RerunDialog
          page={open.page.id}
          label={open.page.label}
          file={open.file}
          lineText={own ? (line) => own.opened.source.lines[line - 1] ?? '' : null}
          flush={async () => own?.flush()}
          onClose={close}
          onPage={openPage}
        />
      )
    }
    case 'export':
      return <ExportHere desk={desk} scope={open.scope} around={around} onClose={close} onPage={openPage} />
    case 'publication':
      return <PublicationDialog publication={open.publication} acts={acts} desk={desk} onClose={close} />
    case 'issue':
      return (
        <IssueDialog
          issue={open.issue}
          publication={open.publication}
          publications={titles}
          acts={acts}
          desk={desk}
          onClose={close}
        />
      )
    case 'page':
      return (
        <PageDialog
          page={open.page}
          issue={open.issue}
          publication={open.publication}
          publications={titles}
          acts={acts}
          desk={desk}
          onClose={close}
        />
      )
    case 'remove':
      return <RemoveDialog page={open.page} acts={acts} desk={desk} go={go} onClose={close} />
    case 'keys':
      return <KeysDialog onClose={close} onChange={() => ask({ kind: 'settings', tab: 'keys' })} />
    case 'progress':
      return <ProgressDialog onClose={close} />
    case 'palette':
      return (
        <Palette
          onClose={close}
          go={go}
          lines={desk?.sourceLines.count ?? null}
          goToLine={(line) => {
            const place = desk?.sourceLines.placeOf(line)
            if (place) desk?.select(place.from, place.to, true)
          }}
        />
      )
    case 'settings':
      return (
        <SettingsDialog
          tab={open.tab}
          onClose={close}
          whereabouts={whereabouts}
          flush={async () => desk?.flush() ?? true}
        />
      )
    default:
      return open satisfies never
  }
}
