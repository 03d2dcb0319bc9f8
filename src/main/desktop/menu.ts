import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { Speaker } from '../words'

/**
 * The application menu, as each platform has it: roles do the work and bring the platform's keys. Undo and redo are
 * the desk's own keys; they reach the page before any menu, and so are not here.
 */
export function setupMenu(say: Speaker): void {
  const mac = process.platform === 'darwin'
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(mac ? [appMenu(say)] : []),
      {
        label: say('menu.file'),
        submenu: [
          mac ? { role: 'close', label: say('menu.close') } : { role: 'quit', label: say('menu.quit') },
        ],
      },
      editMenu(say),
      viewMenu(say),
      windowMenu(say, mac),
      ...(mac ? [] : [helpMenu(say)]),
    ]),
  )
}

function appMenu(say: Speaker): MenuItemConstructorOptions {
  return {
    label: app.name,
    submenu: [
      { role: 'about', label: say('menu.about') },
      { type: 'separator' },
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

function editMenu(say: Speaker): MenuItemConstructorOptions {
  return {
    label: say('menu.edit'),
    submenu: [
      { role: 'cut', label: say('menu.cut') },
      { role: 'copy', label: say('menu.copy') },
      { role: 'paste', label: say('menu.paste') },
      { role: 'pasteAndMatchStyle', label: say('menu.pastePlain') },
      { role: 'selectAll', label: say('menu.selectAll') },
    ],
  }
}

function viewMenu(say: Speaker): MenuItemConstructorOptions {
  return {
    label: say('menu.view'),
    submenu: [
      { role: 'resetZoom', label: say('menu.actualSize') },
      { role: 'zoomIn', label: say('menu.zoomIn') },
      { role: 'zoomOut', label: say('menu.zoomOut') },
      { type: 'separator' },
      { role: 'togglefullscreen', label: say('menu.fullScreen') },
      ...(app.isPackaged ? [] : ([{ role: 'toggleDevTools' }] as const)),
    ],
  }
}

function windowMenu(say: Speaker, mac: boolean): MenuItemConstructorOptions {
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

function helpMenu(say: Speaker): MenuItemConstructorOptions {
  return { label: say('menu.help'), role: 'help', submenu: [{ role: 'about', label: say('menu.about') }] }
}
