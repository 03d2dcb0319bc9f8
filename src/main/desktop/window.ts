import { BrowserWindow, nativeTheme } from 'electron'
import { appOrigin } from '../../core/contract'

/** The window's `--desk` (renderer/theme/tokens.css). */
const desk = { light: '#f3f1ec', dark: '#151412' } as const

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
    // Nothing is shown before the first paint, nor white behind it where the window grows: both, as in
    // https://www.electronjs.org/docs/latest/api/browser-window, "Showing the window gracefully".
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? desk.dark : desk.light,
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
