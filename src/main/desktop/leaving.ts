import { app, BrowserWindow, dialog } from 'electron'
import type { Outside } from './outside'

/**
 * A window that holds text which the library could not take yet (its disk is full, say) refuses to be closed. In a browser
 * that opens a question; Electron asks nothing and stays open without a word (web-contents, `will-prevent-unload`): so the
 * editor is asked here, in the one way that waits for the answer.
 */
export function setupLeaving(outside: Pick<Outside, 'say'>): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-prevent-unload', (event) => {
      const window = BrowserWindow.fromWebContents(contents)
      const { say } = outside
      if (!window || !say) return
      const answer = dialog.showMessageBoxSync(window, {
        type: 'warning',
        message: say('leaving.what'),
        detail: say('leaving.lost'),
        buttons: [say('leaving.stay'), say('leaving.leave')],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      })
      // What is prevented is the window's refusal.
      if (answer === 1) event.preventDefault()
    })
  })
}
