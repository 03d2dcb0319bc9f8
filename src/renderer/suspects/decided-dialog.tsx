import { useTranslation } from 'react-i18next'
import type { DeskPage } from '../desk'
import { CloseButton, ModalDialog, Unanswered } from '../shell'
import { useStore } from '../store'
import { DecidedHere, decidedIn } from './decided-here'
import { DecidedWidely, useDecidedWidely } from './decided-widely'

/** What was decided on the page, place by place, and what holds for more than one place; each can be taken back. */
export function DecidedDialog({ desk, onClose }: { desk: DeskPage; onClose: () => void }) {
  const { t } = useTranslation()
  const document = useStore(desk.found, (found) => found.document)
  const here = decidedIn(document)
  const { data: wide, error, refetch } = useDecidedWidely(desk.opened.page.id)

  return (
    <ModalDialog
      title={t('suspects.decided.title')}
      width="560px"
      onClose={onClose}
      footer={<CloseButton onPress={onClose} autoFocus />}
    >
      {here.length === 0 && wide?.length === 0 ? <p>{t('suspects.decided.none')}</p> : null}
      {error ? <Unanswered error={error} onAgain={() => void refetch()} /> : null}
      <DecidedWidely desk={desk} decisions={wide ?? []} />
      <DecidedHere desk={desk} document={document} decisions={here} />
    </ModalDialog>
  )
}
