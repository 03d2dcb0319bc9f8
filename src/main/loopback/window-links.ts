import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { RPCHandler } from '@orpc/server/ws'
import { WebSocketServer } from 'ws'
import { maxFileBytes, maxScanBytes, socketProtocol } from '../../core/contract'
import type { LibraryRouter } from '../hosted'
import { refuseCrowd, refuseSocket } from './admission'
import { newToken } from './token'

// Node 24 reads all properties of a module that is imported, and three of http's load fetch's machinery: 40 ms at a start.
const { STATUS_CODES } = process.getBuiltinModule('node:http')
/** A file goes in one message, with its name and the rest of the request in front of it. */
const maxMessageBytes = Math.max(maxFileBytes, maxScanBytes) + 1024 * 1024
/** In milliseconds. */
const graceMs = 1_500

/** The links of all windows to the library that is served, and the token by which they get one. */
export class WindowLinks {
  readonly #sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxMessageBytes,
    perMessageDeflate: false,
    handleProtocols: () => socketProtocol,
  })
  #token = newToken()
  #rpc: RPCHandler<Record<never, never>>

  constructor(router: LibraryRouter) {
    this.#rpc = new RPCHandler(router)
  }

  get token(): string {
    return this.#token
  }

  /** Links a window that asks for it, or refuses. @param authority where the library is served */
  admit(request: IncomingMessage, socket: Duplex, head: Buffer, authority: string): void {
    socket.on('error', () => socket.destroy())
    const refusal = refuseSocket(request, authority, this.#token) ?? refuseCrowd(this.#sockets.clients.size)
    if (refusal) {
      socket.end(`HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}\r\nConnection: close\r\n\r\n`)
      return
    }
    this.#sockets.handleUpgrade(request, socket, head, (webSocket) => {
      // A message that is too large, or none: ws closes the socket, and the window opens another.
      webSocket.on('error', () => webSocket.terminate())
      this.#rpc.upgrade(webSocket)
    })
  }

  /** Links to another library from now on, by a new token; who had a link to the one before loses it soon. */
  exchange(router: LibraryRouter): void {
    this.#token = newToken()
    this.#rpc = new RPCHandler(router)
    const before = [...this.#sockets.clients]
    // The window that asked has its answer to come.
    setTimeout(() => {
      for (const client of before) client.terminate()
    }, graceMs)
  }

  close(): void {
    for (const client of this.#sockets.clients) client.terminate()
  }
}
