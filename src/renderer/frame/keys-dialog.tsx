import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import {
  commandGroups,
  type Keystroke,
  keyCaps,
  ModalDialog,
  useAllCommands,
  useCommandRegistry,
} from '../shell'
import { textKeys } from './text-keys'

/** Every key, on one screen. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const registry = useCommandRegistry()
  const commands = useAllCommands()
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
      {commandGroups.map((group) => (
        <KeyList
          key={group}
          title={t(`keys.groups.${group}`)}
          keys={commands.flatMap((command) => {
            const key = command.group === group ? registry.keyOf(command) : null
            return key === null ? [] : [{ id: command.id, key, says: t(`commands.${command.id}`) }]
          })}
        />
      ))}
      <KeyList
        title={t('keys.inText')}
        keys={textKeys.map(({ id, key }) => ({ id, key, says: t(`keys.text.${id}`) }))}
      />
    </ModalDialog>
  )
}

interface Listed {
  readonly id: string
  readonly key: Keystroke
  readonly says: string
}

function KeyList({ title, keys }: { title: string; keys: readonly Listed[] }) {
  if (keys.length === 0) return null
  return (
    <>
      <h3 className="keys-heading">{title}</h3>
      <dl className="keys-list">
        {keys.map(({ id, key, says }) => (
          <div key={id}>
            <dt>
              {keyCaps(key).map((cap) => (
                <kbd key={cap}>{cap}</kbd>
              ))}
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
