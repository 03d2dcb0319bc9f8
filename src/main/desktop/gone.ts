import { app, BrowserWindow, dialog } from 'electron'
import type { Outside } from './outside'

/**
 * A window whose process is gone (it crashed, or the system took its memory) would stay white for good. The library runs
 * in this process and has all that the window had sent: the editor is asked, and the window loads again. A window that
 * was closed ends its process too (`clean-exit`), and is not asked about.
 */
export function setupGone(outside: Pick<Outside, 'say'>): void {
  app.on('render-process-gone', (_event, contents, { reason }) => {
    const window = BrowserWindow.fromWebContents(contents)
    const { say } = outside
    if (reason === 'clean-exit' || !window || !say) return
    dialog
      .showMessageBox(window, {
        type: 'error',
        message: say('gone.what'),
        detail: say('gone.kept', { why: say(`gone.why.${reason}`) }),
        buttons: [say('gone.again'), say('gone.quit')],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      })
      .then(({ response }) => (response === 0 ? contents.reload() : app.quit()))
      // Closed while it was asked: there is nothing left to load.
      .catch(() => undefined)
  })
}
