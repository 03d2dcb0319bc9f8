import { app } from 'electron'

/**
 * The program's name to Windows, as electron-builder.yml gives it to the shortcut: by it a window finds its place in the
 * taskbar.
 */
const appId = 'org.stet.workstation'

export function setupIdentity(): void {
  if (process.platform === 'win32') app.setAppUserModelId(appId)
}
