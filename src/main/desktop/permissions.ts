import { app, session } from 'electron'
import type { Outside } from './outside'
import { isOwnPage } from './scheme'

/**
 * The one thing a page may do beyond showing itself: write text to the clipboard, after a key or a click (the export's
 * *Copy*). No reading of it, no camera, no device, no notification.
 */
const granted = 'clipboard-sanitized-write'

export function setupPermissions(): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === granted),
  )
  defaultSession.setPermissionCheckHandler((_contents, permission) => permission === granted)
  defaultSession.setDevicePermissionHandler(() => false)
}

/**
 * No page goes anywhere but to itself (a reload), opens a window or embeds a guest. Holds for every contents that is
 * ever made. An address that a page wants a window for is asked about, and goes to the system's browser.
 */
export function setupWebContents(outside: Outside): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', denyElsewhere)
    contents.on('will-frame-navigate', denyElsewhere)
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(({ url }) => {
      outside.open(contents, url).catch(() => undefined)
      return { action: 'deny' }
    })
  })
}

function denyElsewhere(event: { readonly url: string; preventDefault(): void }): void {
  if (!isOwnPage(event.url)) event.preventDefault()
}
