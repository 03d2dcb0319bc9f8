import { ipcRenderer } from 'electron'
// Not by the folder's door: the schemas behind it would come into this bundle.
import { portChannel } from '../core/contract/link'

/**
 * Hands the page its message port, and nothing else: no function of Electron's reaches the page.
 * As in https://www.electronjs.org/docs/latest/tutorial/message-ports, "Communicating directly between the main
 * process and the main world of a context-isolated page"; the port is asked for, so that a reloaded page gets one too.
 */
const loaded = new Promise((resolve) => {
  window.addEventListener('load', resolve, { once: true })
})

ipcRenderer.once(portChannel, async (event) => {
  // The page's modules have run by then, and listen.
  await loaded
  window.postMessage(portChannel, '*', event.ports)
})
ipcRenderer.send(portChannel)
