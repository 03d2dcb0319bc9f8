import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import {
  type Command,
  commandGroups,
  FilterInput,
  type Keystroke,
  useAllCommands,
  useCommandRegistry,
  useSettings,
} from '../shell'
import { KeyRow } from './key-row'
import './keys.css'

/** Every command and its key, which can be changed. */
export function KeysTab() {
  const { t } = useTranslation()
  const registry = useCommandRegistry()
  const commands = useAllCommands()
  const { settings, change } = useSettings()
  const [query, setQuery] = useState('')
  const [changing, setChanging] = useState<string | null>(null)
  const sought = query.trim().toLowerCase()
  const shown = commands.filter(({ id }) => t(`commands.${id}`).toLowerCase().includes(sought))

  /** `null` = no key; `undefined` = the one that it had from the start. */
  function set(keys: Readonly<Record<string, Keystroke | null | undefined>>): void {
    const chosen = Object.entries({ ...settings.keys, ...keys })
    change({
      keys: Object.fromEntries(
        chosen.filter((entry): entry is [string, Keystroke | null] => entry[1] !== undefined),
      ),
    })
    setChanging(null)
  }

  function row(command: Command) {
    return (
      <KeyRow
        key={command.id}
        command={command}
        stroke={registry.keyOf(command)}
        chosen={settings.keys[command.id] !== undefined}
        holder={(stroke) => registry.holderOf(stroke, command.id)}
        changing={changing === command.id}
        onChanging={(on) => setChanging(on ? command.id : null)}
        set={set}
        reset={() => {
          const back = registry.backTogether(command)
          set(Object.fromEntries(back.map(({ id }) => [id, undefined])))
        }}
      />
    )
  }

  return (
    <>
      <div className="settings-search">
        <FilterInput label={t('settings.keys.find')} value={query} onChange={setQuery} />
        <Button
          className="button"
          isDisabled={Object.keys(settings.keys).length === 0}
          onPress={() => {
            change({ keys: {} })
            setChanging(null)
          }}
        >
          {t('settings.keys.resetAll')}
        </Button>
      </div>
      {commandGroups.map((group) => {
        const own = shown.filter((command) => command.group === group)
        return own.length === 0 ? null : (
          <section key={group} className="key-group">
            <h3>{t(`keys.groups.${group}`)}</h3>
            <ul>{own.map(row)}</ul>
          </section>
        )
      })}
      {shown.length === 0 ? <p className="settings-note">{t('settings.keys.none')}</p> : null}
    </>
  )
}
