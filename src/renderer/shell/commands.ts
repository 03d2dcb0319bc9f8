import { createContext, useContext, useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { isPressed, type Keystroke, sameStroke } from './keystroke'

/** Groups of the palette and of the list of keys, in this order. */
export const commandGroups = ['file', 'edit', 'suspects', 'tags', 'structure', 'go', 'view', 'help'] as const
export type CommandGroup = (typeof commandGroups)[number]

/** Something that can be done from anywhere in the window: by its key, from the palette, from a menu. */
export interface Command {
  /** Its words are `commands.<id>`. */
  readonly id: string
  readonly group: CommandGroup
  /** As long as nobody chose another; null = none. No bare letter is ever a command's key (FIELD.md). */
  readonly key: Keystroke | null
  /** Further keys for the same. */
  readonly alsoKeys?: readonly Keystroke[]
  /** Absent = always. */
  readonly enabled?: () => boolean
  /** In a field for text the field's own key comes first: undo, say. */
  readonly notInFields?: boolean
  readonly run: () => void
}

/** Every command that is there now. Each part of the window brings its own while it is shown. */
export class Commands {
  readonly #lists = new Set<readonly Command[]>()
  readonly #listeners = new Set<() => void>()
  readonly #before = new Set<() => void>()
  #all: readonly Command[] = []
  /** Keys that were chosen in the settings: null = none. */
  #chosen: Readonly<Record<string, Keystroke | null>> = {}
  #holds = 0

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The same list until commands come or go. */
  readonly all = (): readonly Command[] => this.#all

  add(commands: readonly Command[]): () => void {
    this.#lists.add(commands)
    this.#changed()
    return () => {
      this.#lists.delete(commands)
      this.#changed()
    }
  }

  choose(keys: Readonly<Record<string, Keystroke | null>>): void {
    this.#chosen = keys
    this.#changed()
  }

  keyOf(command: Command): Keystroke | null {
    const chosen = this.#chosen[command.id]
    return chosen === undefined ? command.key : chosen
  }

  /** All keys that a command has now: those beside the first are there as long as no other was chosen. */
  keysOf(command: Command): readonly Keystroke[] {
    const chosen = this.#chosen[command.id]
    if (chosen !== undefined) return chosen === null ? [] : [chosen]
    return keysAtFirst(command)
  }

  /** The command that has a keystroke, other than the one named; null = none has. */
  holderOf(stroke: Keystroke, but: string): Command | null {
    const holds = (command: Command) => this.keysOf(command).some((one) => sameStroke(one, stroke))
    return this.#all.find((command) => command.id !== but && holds(command)) ?? null
  }

  /**
   * A command and all that have to go back to their keys from the start when it does: one that was given such a key
   * meanwhile would share it.
   */
  backTogether(command: Command): readonly Command[] {
    const back = [command]
    // It grows while it is gone through: what gives up a key wants its own, which a third one may have.
    for (const one of back) {
      const keys = keysAtFirst(one)
      const hasOneOf = ({ id }: Command) => {
        const chosen = this.#chosen[id]
        return chosen ? keys.some((key) => sameStroke(key, chosen)) : false
      }
      back.push(...this.#all.filter((other) => !back.includes(other) && hasOneOf(other)))
    }
    return back
  }

  /** Has something done before a command that no key asked for. Answers how to stop. */
  before(act: () => void): () => void {
    this.#before.add(act)
    return () => this.#before.delete(act)
  }

  /** Lets all commands wait, as long as anybody holds them. Answers how to let go, once. */
  hold(): () => void {
    this.#holds++
    return () => {
      this.#holds--
    }
  }

  /** Runs the command that a key stands for. False where it stands for none, or for one that cannot run now. */
  press(event: KeyboardEvent): boolean {
    if (this.#holds > 0) return false
    const inField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
    const found = this.#all.find((command) => {
      if (inField && command.notInFields) return false
      return this.keysOf(command).some((one) => isPressed(one, event)) && command.enabled?.() !== false
    })
    found?.run()
    return found !== undefined
  }

  /** Runs a command by its id, as its key would. False where it is not there, or cannot run now. */
  run(id: string): boolean {
    const found = this.#holds > 0 ? undefined : this.#all.find((command) => command.id === id)
    if (!found || found.enabled?.() === false) return false
    for (const act of this.#before) act()
    found.run()
    return true
  }

  #changed(): void {
    this.#all = [...this.#lists].flat()
    for (const listener of this.#listeners) listener()
  }
}

function keysAtFirst({ key, alsoKeys = [] }: Command): readonly Keystroke[] {
  return key === null ? [] : [key, ...alsoKeys]
}

const CommandsContext = createContext(new Commands())
export const CommandsProvider = CommandsContext.Provider

export function useCommandRegistry(): Commands {
  return useContext(CommandsContext)
}

/**
 * Brings commands for as long as the component is shown. What they do may change at every drawing; which they are may
 * not.
 */
export function useCommands(commands: readonly Command[]): void {
  const registry = useCommandRegistry()
  const now = useRef(commands)
  useEffect(() => {
    now.current = commands
  })
  useEffect(
    () =>
      registry.add(
        now.current.map((command, index) => ({
          ...command,
          enabled: () => now.current[index]?.enabled?.() !== false,
          run: () => now.current[index]?.run(),
        })),
      ),
    [registry],
  )
}

/** As long as the component is shown, commands wait: the keys are its own, and nothing changes under it. */
export function useHeldCommands(): void {
  const registry = useCommandRegistry()
  useEffect(() => registry.hold(), [registry])
}

/** All commands, drawn anew when some come or go. */
export function useAllCommands(): readonly Command[] {
  const registry = useCommandRegistry()
  return useSyncExternalStore(registry.subscribe, registry.all)
}

/** The key that a command has now; null = none, or no such command is there. */
export function useKeyOf(id: string): Keystroke | null {
  const registry = useCommandRegistry()
  const commands = useAllCommands()
  return useMemo(() => {
    const command = commands.find((one) => one.id === id)
    return command ? registry.keyOf(command) : null
  }, [registry, commands, id])
}

/** Hears the window's keys, wherever the focus is; what the focus itself has a use for comes first. */
export function useCommandKeys(): void {
  const registry = useCommandRegistry()
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (!event.defaultPrevented && registry.press(event)) event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [registry])
}
