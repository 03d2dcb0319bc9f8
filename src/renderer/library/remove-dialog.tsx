import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Page } from '../../core/contract'
import type { DeskPage } from '../desk'
import { sentenceOf, tell, useLibrary } from '../shell'
import { FactsDialog } from './facts-dialog'

interface Props {
  readonly page: Page
  /** The page that is open; null = none is. */
  readonly desk: DeskPage | null
  readonly onClose: () => void
}

/** Takes a page off the shelf, once it was said what becomes of it; the notice afterwards puts it back, and so does undo. */
export function RemoveDialog({ page, desk, onClose }: Props) {
  const { t } = useTranslation()
  const library = useLibrary()
  const { label } = page
  const { mutate, error, isPending } = useMutation({
    mutationFn: async () => {
      const act = removal()
      // The page that is open goes with its acts.
      if (!desk || desk.opened.page.id === page.id) await act.again()
      else
        await desk.acts.beside(async () => {
          await act.again()
          return act
        })
    },
    onSuccess: onClose,
  })

  /** `again` is also the first time. */
  function removal() {
    let withdraw: (() => void) | null = null
    const back = async () => {
      // Put back by its notice, it is there.
      if (!withdraw) return
      withdraw()
      withdraw = null
      await library.shelf.putPageBack({ page: page.id })
    }
    const run = () => void back().catch((trouble) => tell({ kind: 'trouble', text: sentenceOf(trouble, t) }))
    const again = async () => {
      await library.shelf.removePage({ page: page.id })
      const text = t('library.removed', { label })
      withdraw = tell({ kind: 'done', text, act: { label: t('library.putBack'), run } })
    }
    return { back, again }
  }

  return (
    <FactsDialog
      title={t('library.removeTitle', { label })}
      error={error}
      fit
      busy={isPending}
      act={t('library.remove')}
      onKeep={() => mutate()}
      onClose={onClose}
    >
      <p>{t('library.removeWhat')}</p>
      <p className="hint">{t('library.pageSource', { source: page.source })}</p>
    </FactsDialog>
  )
}
