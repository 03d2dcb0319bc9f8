import { EventPublisher } from '@orpc/server'
import { app, BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import type { WindowMenu } from '../../core/contract'
import { type Speaker, speaker } from '../words'
import type { HostMenu } from '../work'
import { acceleratorOf } from './accelerator'
import type { Outside } from './outside'

type Item = MenuItemConstructorOptions
type Group = WindowMenu['groups'][number]['id']

/**
 * The application menu, as each platform has it. Roles do what the system does everywhere; the window's commands stand
 * in the same menus from the moment on at which it tells them, in its language; so do questions.
 */
export function setupMenu(say: Speaker, outside: Outside): HostMenu {
  const chosen = new EventPublisher<{ command: { id: string } }>()
  const choose = (id: string) => chosen.publish('command', { id })
  set(say, new Commands(null, choose))
  return {
    show: (menu) => {
      const say = speaker(menu.language)
      outside.say = say
      set(say, new Commands(menu, choose))
    },
    async *chosen(signal) {
      try {
        yield* chosen.subscribe('command', { signal })
      } catch (error) {
        if (!signal?.aborted) throw error
      }
    },
  }
}

function set(say: Speaker, commands: Commands): void {
  const mac = process.platform === 'darwin'
  // Apple's Human Interface Guidelines: the program's settings stand in its own menu.
  const settings = mac ? commands.take('settings') : []
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(mac ? [appMenu(say, settings)] : []),
      {
        label: say('menu.file'),
        submenu: [
          ...commands.before('file'),
          mac ? { role: 'close', label: say('menu.close') } : { role: 'quit', label: say('menu.quit') },
        ],
      },
      editMenu(say, commands),
      ...commands.menus('suspects', 'tags', 'structure', 'go'),
      viewMenu(say, commands),
      windowMenu(say, mac),
      ...helpMenu(say, commands, mac),
    ]),
  )
}

/** The window's commands as menu items; null = no window told any yet. */
class Commands {
  readonly #groups: Map<Group, { readonly words: string; readonly items: Map<string, Item> }>

  constructor(menu: WindowMenu | null, choose: (id: string) => void) {
    this.#groups = new Map(
      (menu?.groups ?? []).map(({ id, words, commands }) => [
        id,
        { words, items: new Map(commands.map((one) => [one.id, itemOf(one, choose)])) },
      ]),
    )
  }

  has(id: string): boolean {
    return [...this.#groups.values()].some(({ items }) => items.has(id))
  }

  /** Takes one command out of its group. */
  take(id: string): Item[] {
    for (const { items } of this.#groups.values()) {
      const item = items.get(id)
      if (item && items.delete(id)) return [item]
    }
    return []
  }

  /** A group's items with a line behind them, for a menu that goes on. */
  before(group: Group): Item[] {
    const items = [...(this.#groups.get(group)?.items.values() ?? [])]
    return items.length > 0 ? [...items, { type: 'separator' }] : []
  }

  /** Groups that are a menu of their own; an empty one is none. */
  menus(...groups: readonly Group[]): Item[] {
    return groups.flatMap((id): Item[] => {
      const group = this.#groups.get(id)
      return group && group.items.size > 0
        ? [{ label: plain(group.words), submenu: [...group.items.values()] }]
        : []
    })
  }
}

/** What a plain field undoes and redoes by itself, and what Electron calls it. */
const ofFields = ['undo', 'redo'] as const

/**
 * The key is shown only: the page hears it first, and knows whether an input method composes or a dialog is open. What
 * macOS sends on through the menu all the same (registerAccelerator is not for it) was refused by the page. Undo and
 * redo were then left to a plain field, which has no keys for them of its own on macOS: it is told by the contents, as a
 * role would.
 */
function itemOf(
  { id, words, key }: WindowMenu['groups'][number]['commands'][number],
  choose: (id: string) => void,
): Item {
  return {
    id,
    label: plain(words),
    ...(key === null ? {} : { accelerator: acceleratorOf(key), registerAccelerator: false }),
    click: (_item, window, event) => {
      if (!event.triggeredByAccelerator) choose(id)
      else if (window instanceof BrowserWindow)
        for (const act of ofFields) if (act === id) window.webContents[act]()
    },
  }
}

/** `&` marks the letter that opens an item; in words of ours it is a sign like any other. */
function plain(words: string): string {
  return words.replaceAll('&', '&&')
}

function appMenu(say: Speaker, settings: readonly Item[]): Item {
  return {
    label: app.name,
    submenu: [
      { role: 'about', label: say('menu.about') },
      { type: 'separator' },
      ...settings,
      ...(settings.length > 0 ? ([{ type: 'separator' }] as const) : []),
      { role: 'services', label: say('menu.services') },
      { type: 'separator' },
      { role: 'hide', label: say('menu.hide') },
      { role: 'hideOthers', label: say('menu.hideOthers') },
      { role: 'unhide', label: say('menu.showAll') },
      { type: 'separator' },
      { role: 'quit', label: say('menu.quit') },
    ],
  }
}

/** Where no page is open there is still what is typed into fields: a search, the facts of an import. */
function editMenu(say: Speaker, commands: Commands): Item {
  const turns = ofFields.flatMap((role): Item[] =>
    commands.has(role) ? [] : [{ role, label: say(`commands.${role}`) }],
  )
  return {
    label: say('menu.edit'),
    submenu: [
      ...turns,
      ...(turns.length > 0 ? ([{ type: 'separator' }] as const) : []),
      ...commands.before('edit'),
      { role: 'cut', label: say('menu.cut') },
      { role: 'copy', label: say('menu.copy') },
      { role: 'paste', label: say('menu.paste') },
      { role: 'pasteAndMatchStyle', label: say('menu.pastePlain') },
      { role: 'selectAll', label: say('menu.selectAll') },
    ],
  }
}

/** The usual keys of the zoom are those of the text's size in the window; the whole window has them with Alt. */
function viewMenu(say: Speaker, commands: Commands): Item {
  return {
    label: say('menu.view'),
    submenu: [
      ...commands.before('view'),
      { role: 'resetZoom', label: say('menu.actualSize'), accelerator: 'CommandOrControl+Alt+Backspace' },
      { role: 'zoomIn', label: say('menu.zoomIn'), accelerator: 'CommandOrControl+Alt+Plus' },
      { role: 'zoomOut', label: say('menu.zoomOut'), accelerator: 'CommandOrControl+Alt+-' },
      { type: 'separator' },
      { role: 'togglefullscreen', label: say('menu.fullScreen') },
      ...(app.isPackaged ? [] : ([{ role: 'toggleDevTools' }] as const)),
    ],
  }
}

function windowMenu(say: Speaker, mac: boolean): Item {
  return {
    label: say('menu.window'),
    role: 'window',
    submenu: [
      { role: 'minimize', label: say('menu.minimise') },
      ...(mac
        ? ([
            { role: 'zoom', label: say('menu.zoom') },
            { role: 'front', label: say('menu.front') },
          ] as const)
        : []),
    ],
  }
}

function helpMenu(say: Speaker, commands: Commands, mac: boolean): Item[] {
  const own = commands.before('help')
  const about: Item[] = mac ? [] : [{ role: 'about', label: say('menu.about') }]
  const items = [...(mac ? own.slice(0, -1) : own), ...about]
  return items.length > 0 ? [{ label: say('menu.help'), role: 'help', submenu: items }] : []
}
