import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { PageId } from '../../core/contract'
import { articleAt, type WindowActs } from '../desk'
import { ImportDialog } from '../intake'
import { type Errand, IssueDialog, PageDialog, PublicationDialog, RemoveDialog, shelfKeys } from '../library'
import { ProgressDialog } from '../progress'
import { ExportHere } from './export-here'
import type { OpenPage } from './use-open-page'

interface Props {
  readonly errand: Errand
  readonly at: OpenPage
  readonly acts: WindowActs
  /** The library's publications. */
  readonly titles: readonly string[]
  readonly onClose: () => void
  readonly onPage: (page: PageId) => void
  /** Another text was dropped for a page that is there. */
  readonly onBetter: Parameters<typeof ImportDialog>[0]['onBetter']
}

/** The dialog of what is wanted of the library: what comes in and leaves, and what its shelf says. */
export function ErrandDialog({ errand, at, acts, titles, onClose, onPage, onBetter }: Props) {
  const { here, desk, whereabouts, go } = at
  const queries = useQueryClient()
  const openImported = useCallback(
    (page: PageId) => {
      // While pages come in the shelf is asked for now and then: this one must not be taken for the last of its issue.
      void queries.invalidateQueries({ queryKey: shelfKeys.all })
      onPage(page)
    },
    [queries, onPage],
  )
  // Of the library's publications, the one that she was at last first.
  const last = whereabouts?.publication.title
  const publications = last === undefined ? titles : [last, ...titles.filter((title) => title !== last)]
  const shelf = { acts, desk, onClose }
  switch (errand.kind) {
    case 'import':
      return (
        <ImportDialog
          files={errand.files}
          publications={publications}
          onClose={onClose}
          onPage={openImported}
          onBetter={onBetter}
        />
      )
    case 'export':
      return (
        <ExportHere
          desk={desk}
          scope={errand.scope}
          around={{
            page: here?.page ?? null,
            issue: whereabouts?.issue.id ?? null,
            article: desk ? articleAt(desk.state.selection.$head) : null,
          }}
          onClose={onClose}
          onPage={onPage}
        />
      )
    case 'publication':
      return <PublicationDialog publication={errand.publication} {...shelf} />
    case 'issue':
      return (
        <IssueDialog
          issue={errand.issue}
          publication={errand.publication}
          publications={publications}
          {...shelf}
        />
      )
    case 'page':
      return (
        <PageDialog
          page={errand.page}
          issue={errand.issue}
          publication={errand.publication}
          publications={publications}
          {...shelf}
        />
      )
    case 'remove':
      return <RemoveDialog page={errand.page} go={go} {...shelf} />
    case 'progress':
      return <ProgressDialog onClose={onClose} />
    default:
      return errand satisfies never
  }
}
