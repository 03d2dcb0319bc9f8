import { app, BrowserWindow, dialog } from 'electron'
import { sentenceOf } from '../words'
import type { Outside } from './outside'
import { SecondStart } from './single-instance'
import { showTrouble } from './trouble-box'

interface Served {
  readonly session: { readonly library: { readonly folder: string } }
  put(folder: string): Promise<unknown>
}

/**
 * A second start brings the window to the front. Where it asks for another library, the editor is asked, and the window
 * loads again: one that holds text which nobody else has may refuse that, and all stays as it was. Only a page that is
 * new gets the other library.
 *
 * @returns asked by each new page: what it has to wait for; null = nothing
 */
export function setupSecondStart(
  library: Served,
  outside: Pick<Outside, 'say'>,
): () => Promise<unknown> | null {
  let next: string | null = null

  async function ask(window: BrowserWindow, folder: string): Promise<void> {
    const { say } = outside
    const open = library.session.library.folder
    if (!say || folder === open) return
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      message: say('secondStart.ask', { folder }),
      detail: say('secondStart.detail', { open }),
      buttons: [say('secondStart.open'), say('secondStart.stay')],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    })
    if (response !== 0) return
    next = folder
    const { webContents } = window
    webContents.once('will-prevent-unload', ({ defaultPrevented: leaves }) => {
      if (!leaves) next = null
    })
    webContents.reload()
  }

  app.on('second-instance', (_event, _args, _folder, given) => {
    const [window] = BrowserWindow.getAllWindows()
    if (!window) return
    if (window.isMinimized()) window.restore()
    window.focus()
    const asked = SecondStart.safeParse(given).data?.library
    // Closed while it was asked: there is nothing left to open it in.
    if (asked) ask(window, asked).catch(() => undefined)
  })

  return () => {
    if (next === null) return null
    const folder = next
    next = null
    return library.put(folder).catch((error: unknown) => {
      if (outside.say) showTrouble(sentenceOf(error, outside.say))
    })
  }
}
