import { useTranslation } from 'react-i18next'
import type { Page } from '../../core/contract'
import type { DeskPage, WindowActs } from '../desk'
import { useLibrary } from '../shell'
import { FactsDialog } from './facts-dialog'
import type { Going } from './going'
import { useShelfChange } from './told-act'

interface Props {
  readonly page: Page
  readonly acts: WindowActs
  /** The page that is open; null = none is. */
  readonly desk: DeskPage | null
  readonly go: Going['go']
  readonly onClose: () => void
}

/** Takes a page off the shelf, once it was said what becomes of it; the notice afterwards puts it back, and so does undo. */
export function RemoveDialog({ page, acts, desk, go, onClose }: Props) {
  const { t } = useTranslation()
  const library = useLibrary()
  const { label, id } = page
  // The page that is open goes with its acts, and comes back to the desk.
  const open = desk?.opened.page.id === id
  const { mutate, error, isPending } = useShelfChange(acts, open ? null : desk, onClose)
  const change = {
    work: async () => {
      await library.shelf.removePage({ page: id })
      return () => library.shelf.putPageBack({ page: id })
    },
    done: t('library.removed', { label }),
    undo: t('library.putBack'),
    undone: t('library.isBack', { label }),
    ...(open ? { leads: { back: { page: id, go: () => go({ page: id, article: null }) } } } : {}),
  }
  return (
    <FactsDialog
      title={t('library.removeTitle', { label })}
      error={error}
      fit
      busy={isPending}
      act={t('library.remove')}
      onKeep={() => mutate(change)}
      onClose={onClose}
    >
      <p>{t('library.removeWhat')}</p>
      <p className="hint">{t('library.pageSource', { source: page.source })}</p>
    </FactsDialog>
  )
}
