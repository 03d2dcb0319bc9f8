import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import {
  CloseButton,
  commandGroups,
  FilterInput,
  type Keystroke,
  keyCaps,
  keyLine,
  ModalDialog,
  useAllCommands,
  useCommandRegistry,
} from '../shell'
import { textKeys } from './text-keys'
import './keys.css'

interface Props {
  readonly onClose: () => void
  /** Goes to where they can be changed. */
  readonly onChange: () => void
}

/** Every key there is, by what it belongs to. */
export function KeysDialog({ onClose, onChange }: Props) {
  const { t } = useTranslation()
  const registry = useCommandRegistry()
  const commands = useAllCommands()
  const [query, setQuery] = useState('')
  const sought = query.trim().toLowerCase()
  const found = ({ says, key }: Listed) =>
    says.toLowerCase().includes(sought) || keyLine(key).toLowerCase().includes(sought)
  const lists = [
    ...commandGroups.map((group) => ({
      title: t(`keys.groups.${group}`),
      keys: commands
        .filter((command) => command.group === group)
        .flatMap((command): Listed[] => {
          const key = registry.keyOf(command)
          return key === null ? [] : [{ id: command.id, key, says: t(`commands.${command.id}`) }]
        }),
    })),
    {
      title: t('keys.inText'),
      keys: textKeys.map(({ id, key }) => ({ id, key, says: t(`keys.text.${id}`) })),
    },
  ]
    .map(({ title, keys }) => ({ title, keys: keys.filter(found) }))
    .filter(({ keys }) => keys.length > 0)

  return (
    <ModalDialog
      title={t('keys.title')}
      width="880px"
      onClose={onClose}
      footer={
        <>
          <Button className="button aside" onPress={onChange}>
            {t('keys.change')}
          </Button>
          <CloseButton onPress={onClose} />
        </>
      }
    >
      <FilterInput label={t('keys.find')} value={query} onChange={setQuery} autoFocus />
      {lists.map(({ title, keys }) => (
        <KeyList key={title} title={title} keys={keys} />
      ))}
      {lists.length === 0 ? <p className="quiet-note">{t('keys.none')}</p> : null}
    </ModalDialog>
  )
}

interface Listed {
  readonly id: string
  readonly key: Keystroke
  readonly says: string
}

function KeyList({ title, keys }: { title: string; keys: readonly Listed[] }) {
  return (
    <section>
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
    </section>
  )
}
