import { app, BrowserWindow } from 'electron'

/**
 * One Stet a user: a second start brings the first one's window to the front. false = another one runs already, and
 * this one must go.
 */
export function setupSingleInstance(): boolean {
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows()
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  return true
}
