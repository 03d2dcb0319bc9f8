import { useMutation } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Page } from '../../core/contract'
import { ModalDialog, sentenceOf, tell, useLibrary } from '../shell'
import './facts.css'

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
    <ModalDialog
      title={t('library.removeTitle', { label })}
      width="440px"
      onClose={onClose}
      footer={
        <>
          <Button className="button" onPress={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button className="button primary" autoFocus isDisabled={isPending} onPress={() => mutate()}>
            {t('library.remove')}
          </Button>
        </>
      }
    >
      <div className="facts-form">
        <p>{t('library.removeWhat')}</p>
        <p className="hint">{t('library.pageSource', { source: page.source })}</p>
        {error ? (
          <p className="trouble" role="alert">
            {sentenceOf(error, t)}
          </p>
        ) : null}
      </div>
    </ModalDialog>
  )
}
