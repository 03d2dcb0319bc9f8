import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Page } from '../../core/contract'
import { sentenceOf, tell, useLibrary } from '../shell'
import { FactsDialog } from './facts-dialog'

interface Props {
  readonly page: Page
  readonly onClose: () => void
}

/** Takes a page off the shelf, once it was said what becomes of it; the notice afterwards puts it back. */
export function RemoveDialog({ page, onClose }: Props) {
  const { t } = useTranslation()
  const library = useLibrary()
  const { label } = page
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => library.shelf.removePage({ page: page.id }),
    onSuccess: () => {
      onClose()
      tell({
        kind: 'done',
        text: t('library.removed', { label }),
        act: {
          label: t('library.putBack'),
          run: () =>
            void library.shelf
              .putPageBack({ page: page.id })
              .catch((trouble) => tell({ kind: 'trouble', text: sentenceOf(trouble, t) })),
        },
      })
    },
  })
  return (
    <FactsDialog
      title={t('library.removeTitle', { label })}
      error={error}
      fit={!isPending}
      act={t('library.remove')}
      onKeep={() => mutate()}
      onClose={onClose}
    >
      <p>{t('library.removeWhat')}</p>
      <p className="hint">{t('library.pageSource', { source: page.source })}</p>
    </FactsDialog>
  )
}
