import { RPCHandler } from '@orpc/server/message-port'
import { ipcMain, MessageChannelMain, type WebFrameMain } from 'electron'
import { portChannel } from '../../core/contract'
import type { LibraryRouter } from '../hosted'
import { isOwnPage } from './scheme'

/**
 * Answers a page that asks for a port with one end of a new channel, and serves the library at the other. Answers how
 * to serve another library to pages that ask from then on.
 *
 * @param before what a page has to wait for; null = nothing
 */
export function setupPorts(
  router: LibraryRouter,
  before: () => Promise<unknown> | null,
): (other: LibraryRouter) => void {
  let handler = new RPCHandler(router)
  const give = (frame: WebFrameMain) => {
    const { port1, port2 } = new MessageChannelMain()
    handler.upgrade(port2)
    port2.start()
    frame.postMessage(portChannel, null, [port1])
  }
  ipcMain.on(portChannel, (event) => {
    const frame = event.senderFrame
    // Only the window's own page, and no frame in it: https://www.electronjs.org/docs/latest/tutorial/security, 17.
    if (!frame || frame.parent !== null || !isOwnPage(frame.url)) return
    const waiting = before()
    if (!waiting) give(frame)
    else
      void waiting.then(() => {
        if (!frame.isDestroyed()) give(frame)
      })
  })
  return (other) => {
    handler = new RPCHandler(other)
  }
}
