import { BrowserWindow } from 'electron'
import { appOrigin } from '../../core/contract'

/** Opens the program's window. `preload` is the path of the built preload. */
export function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    // Electron keeps a named window's place and size, and opens it there again.
    name: 'desk',
    windowStatePersistence: true,
    width: 1440,
    height: 900,
    minWidth: 720,
    minHeight: 480,
    // Nothing is shown before the first paint: no white flash in the dark theme.
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  window.loadURL(`${appOrigin}/`)
  return window
}
