import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { PageId } from '../../core/contract'
import { MainButton, ModalDialog } from '../shell'
import type { Blocked } from './acts'
import { momentOf, said } from './wording'

interface Props {
  readonly blocked: Blocked
  readonly page: PageId
  readonly onClose: () => void
  readonly onAll: (blocked: Blocked) => void
}

const mostNamed = 12

/** Says which later operations are in the way of undoing one, and offers to undo these too. */
export function BlockedDialog({ blocked, page, onClose, onAll }: Props) {
  const { t, i18n } = useTranslation()
  const { operation, by } = blocked
  return (
    <ModalDialog
      title={t('history.blocked.title')}
      width="460px"
      onClose={onClose}
      footer={
        <>
          <Button className="button" onPress={onClose}>
            {t('shell.cancel')}
          </Button>
          <MainButton waits={null} onPress={() => onAll(blocked)} autoFocus>
            {t('history.blocked.all', { count: by.length + 1 })}
          </MainButton>
        </>
      }
    >
      <p>{t('history.blocked.why', { name: said(operation, t), count: by.length })}</p>
      <ul className="blockers">
        {by.slice(0, mostNamed).map((one) => (
          <li key={one.operation}>
            <b>{said(one, t)}</b> <time dateTime={one.at}>{momentOf(one.at, i18n.language)}</time>
            {one.page === page ? null : <small> {t('history.blocked.elsewhere')}</small>}
          </li>
        ))}
        {by.length > mostNamed ? (
          <li>{t('history.blocked.more', { count: by.length - mostNamed })}</li>
        ) : null}
      </ul>
    </ModalDialog>
  )
}
