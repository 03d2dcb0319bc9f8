import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ModalDialog } from '../shell'
import { keyParts, paneKeys, windowKeys } from './keys'

/** Every key, on one screen. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <ModalDialog
      title={t('keys.title')}
      width="620px"
      onClose={onClose}
      footer={
        <Button className="button primary" onPress={onClose} autoFocus>
          {t('shell.close')}
        </Button>
      }
    >
      <KeyList title={t('keys.window')} keys={windowKeys} />
      <KeyList title={t('keys.panes')} keys={paneKeys} />
    </ModalDialog>
  )
}

type Key = (typeof windowKeys)[number] | (typeof paneKeys)[number]

function KeyList({ title, keys }: { title: string; keys: readonly Key[] }) {
  const { t } = useTranslation()
  return (
    <>
      <h3 className="keys-heading">{title}</h3>
      <dl className="keys-list">
        {keys.map((key) => (
          <div key={key.id}>
            <dt>
              {keyParts(key).map((part) => (
                <kbd key={part}>{part}</kbd>
              ))}
            </dt>
            <dd>{t(`keys.${key.id}`)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
