import { setTimeout } from 'node:timers/promises'
import { RPCHandler } from '@orpc/server/message-port'
import { ipcMain, MessageChannelMain, type WebFrameMain } from 'electron'
import { portChannel } from '../../core/contract'
import type { LibraryRouter } from '../hosted'
import { isOwnPage } from './scheme'

/** A page that is gone takes its port along within a blink; nobody who quits waits longer than this, in milliseconds. */
const longestWait = 2_000

interface Ports {
  /** Serves another library to pages that ask for a port from now on. */
  serve(other: LibraryRouter): void
  /**
   * Until everything was heard that pages said before they went. Electron tells that a window is closed in another pipe
   * than a port's, and may do so first; `close` comes behind the port's last message
   * (https://www.electronjs.org/docs/latest/api/message-port-main).
   */
  heard(): Promise<unknown>
}

/**
 * Answers a page that asks for a port with one end of a new channel, and serves the library at the other.
 *
 * @param before what a page has to wait for; null = nothing
 */
export function setupPorts(router: LibraryRouter, before: () => Promise<unknown> | null): Ports {
  let handler = new RPCHandler(router)
  const open = new Set<Promise<void>>()
  const give = (frame: WebFrameMain) => {
    const { port1, port2 } = new MessageChannelMain()
    handler.upgrade(port2)
    const closed = new Promise<void>((resolve) => port2.once('close', resolve))
    open.add(closed)
    void closed.then(() => open.delete(closed))
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
  return {
    serve: (other) => {
      handler = new RPCHandler(other)
    },
    heard: () => Promise.race([Promise.all(open), setTimeout(longestWait)]),
  }
}
