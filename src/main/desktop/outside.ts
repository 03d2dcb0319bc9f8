import { BrowserWindow, dialog, shell, type WebContents } from 'electron'
import type { Speaker } from '../words'

/** A longer address is no editor's link. */
const longest = 2_000

/**
 * Addresses outside of the program (a record's links). Electron's security guide (15, "Do not use shell.openExternal with
 * untrusted content"): only the web's addresses, and only once the editor has read which one it is and said yes.
 */
export class Outside {
  /** In the language of the window; null = no window has been there to ask in. */
  say: Speaker | null = null
  #asking = false

  /** Asks whether an address may be opened, and has the system's browser open it. What is no address of the web is not. */
  async open(contents: WebContents, address: string): Promise<void> {
    const url = webAddress(address)
    const window = BrowserWindow.fromWebContents(contents)
    const { say } = this
    // One question at a time: a page cannot heap them.
    if (!url || !window || !say || this.#asking) return
    this.#asking = true
    try {
      const { response } = await dialog.showMessageBox(window, {
        type: 'question',
        message: say('outside.ask'),
        detail: url,
        buttons: [say('outside.open'), say('outside.cancel')],
        defaultId: 1,
        cancelId: 1,
        noLink: true,
      })
      if (response === 0) await shell.openExternal(url)
    } finally {
      this.#asking = false
    }
  }
}

/** The address as it would be opened; null = it is none of the web, or carries a name and a password. */
function webAddress(address: string): string | null {
  const url = address.length <= longest ? URL.parse(address) : null
  if (!url || !/^https?:$/u.test(url.protocol) || url.username !== '' || url.password !== '') return null
  return url.href
}
