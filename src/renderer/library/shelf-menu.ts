import type { TFunction } from 'i18next'
import type { ExportReach } from '../../core/contract'
import type { Asking } from './errand'
import type { MenuAct } from './row-menu'
import { editOf } from './shelf-acts'
import type { Shelf } from './shelves'

/** What can be done with a row of the shelf. */
export function shelfMenu(shelf: Shelf, ask: Asking['ask'], t: TFunction): readonly MenuAct[] {
  const edit = (label: string): MenuAct => ({
    label,
    key: 'F2',
    act: () => {
      const errand = editOf(shelf)
      if (errand) ask(errand)
    },
  })
  const carry = (label: string, scope: ExportReach): MenuAct => ({
    label,
    act: () => ask({ kind: 'export', scope }),
  })
  switch (shelf.kind) {
    case 'publication':
      return [
        edit(t('library.renamePublication')),
        { label: t('commands.progress'), act: () => ask({ kind: 'progress' }) },
        carry(t('exits.exportLibrary'), { kind: 'library' }),
      ]
    case 'issue':
      return [
        edit(t('library.editIssue')),
        carry(t('exits.exportIssue'), { kind: 'issue', issue: shelf.issue.id }),
      ]
    case 'page': {
      const { page } = shelf
      return [
        edit(t('library.editPage')),
        carry(t('exits.exportPage'), { kind: 'page', page: page.id }),
        { label: t('library.removePage'), key: 'Del', act: () => ask({ kind: 'remove', page }) },
      ]
    }
    case 'waiting':
    case 'unread':
      return []
    default:
      return shelf satisfies never
  }
}
