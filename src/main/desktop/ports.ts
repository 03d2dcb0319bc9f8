import { RPCHandler } from '@orpc/server/message-port'
import { ipcMain, MessageChannelMain } from 'electron'
import { portChannel } from '../../core/contract'
import type { LibraryRouter } from '../hosted'
import { isOwnPage } from './scheme'

/**
 * Answers a page that asks for a port with one end of a new channel, and serves the library at the other. Answers how
 * to serve another library to pages that ask from then on.
 */
export function setupPorts(router: LibraryRouter): (other: LibraryRouter) => void {
  let handler = new RPCHandler(router)
  ipcMain.on(portChannel, (event) => {
    const frame = event.senderFrame
    // Only the window's own page, and no frame in it: https://www.electronjs.org/docs/latest/tutorial/security, 17.
    if (!frame || frame.parent !== null || !isOwnPage(frame.url)) return
    const { port1, port2 } = new MessageChannelMain()
    handler.upgrade(port2)
    port2.start()
    frame.postMessage(portChannel, null, [port1])
  })
  return (other) => {
    handler = new RPCHandler(other)
  }
}
