import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { WindowMenu } from '../../core/contract'
import { commandGroups, useAllCommands, useCommandRegistry, useLibrary } from '../shell'

/** Commands come and go with the page; so much later, in milliseconds, the menu follows. */
const rest = 200

/** On a desktop: shows the window's commands in the application menu, and does what is chosen there. */
export function DesktopMenu() {
  const library = useLibrary()
  const { data } = useQuery({ queryKey: ['host'], queryFn: () => library.desk.host() })
  return data?.host === 'electron' ? <ShownMenu /> : null
}

function ShownMenu() {
  const { t, i18n } = useTranslation()
  const library = useLibrary()
  const registry = useCommandRegistry()
  const commands = useAllCommands()

  useEffect(() => {
    const menu = WindowMenu.parse({
      language: i18n.language,
      groups: commandGroups.map((group) => ({
        id: group,
        words: t(`keys.groups.${group}`),
        commands: commands
          .filter((command) => command.group === group)
          .map((command) => ({
            id: command.id,
            words: t(`commands.${command.id}`),
            key: registry.keyOf(command),
          })),
      })),
    })
    // What cannot be shown now is shown with the next change.
    const timer = setTimeout(() => void library.menu.show(menu).catch(() => undefined), rest)
    return () => clearTimeout(timer)
  }, [library, registry, commands, t, i18n.language])

  useEffect(() => {
    const stop = new AbortController()
    async function listen(): Promise<void> {
      try {
        for await (const { id } of await library.menu.chosen(undefined, { signal: stop.signal }))
          if (!turnInField(id)) registry.run(id)
      } catch {
        // The window is going away.
      }
    }
    void listen()
    return () => stop.abort()
  }, [library, registry])
  return null
}

/** Undo and redo of a field for text are its own, whoever asks for them. True where such a field has the focus. */
function turnInField(id: string): boolean {
  const { activeElement } = document
  const inField = activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement
  if (!inField || (id !== 'undo' && id !== 'redo')) return false
  // Of old, and the only way that there is: what the field itself keeps of its past is not given to scripts.
  document.execCommand(id)
  return true
}
