import type { IncomingMessage, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { RPCHandler } from '@orpc/server/ws'
import { WebSocketServer } from 'ws'
import { maxFileBytes, maxScanBytes, socketProtocol } from '../../core/contract'
import { serve } from '../bundle'
import type { LibraryRouter } from '../hosted'
import { type Refusal, refuseHost, refuseSocket } from './admission'
import { newToken } from './token'

// Node 24 reads all properties of a module that is imported, and three of http's load fetch's machinery: 40 ms at a start.
const { createServer, STATUS_CODES } = process.getBuiltinModule('node:http')
const address = '127.0.0.1'
/** A file goes in one message, with its name and the rest of the request in front of it. */
const maxMessageBytes = Math.max(maxFileBytes, maxScanBytes) + 1024 * 1024
/** In milliseconds. */
const graceMs = 1_500
/** An editor has a few windows; whoever opens more is not one. */
const maxSockets = 64

/** The library, served to browsers of this machine. */
export interface LoopbackHost {
  /** Where the workstation is, with the token in the fragment: whoever has it has the library. */
  readonly url: string
  readonly port: number
  /**
   * Serves another library from now on. Answers its address, with a new token: windows of the library before are let
   * go, and do not come back, for a page's number means another page here.
   */
  exchange(router: LibraryRouter): string
  /** Closes every window's link and stops listening. */
  close(): Promise<void>
}

/**
 * Serves the built window in `folder` and, to who knows the token, the library: on 127.0.0.1 only.
 *
 * The token is new at every start. It goes to the window in the fragment of its address, which is in no request, log or
 * referrer, and comes back in the WebSocket's handshake. It is no cookie: a cookie of 127.0.0.1 is sent to every port,
 * and so to servers of other people on the same machine. The window's own files are no secret and need none.
 *
 * `port` 0 = any free one. Rejects with Node's error (`EADDRINUSE`, say) where it cannot listen.
 */
export async function serveLoopback(
  router: LibraryRouter,
  { folder, port }: { folder: string; port: number },
): Promise<LoopbackHost> {
  let token = newToken()
  const server = createServer()
  const bound = await listen(server, port)
  const authority = `${address}:${bound}`
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxMessageBytes,
    perMessageDeflate: false,
    handleProtocols: () => socketProtocol,
  })
  let rpc = new RPCHandler(router)

  server.on('request', async (request, response) => {
    const refusal = refuseHost(request, authority) ?? refuseMethod(request)
    if (refusal) {
      response.writeHead(refusal.status, { 'content-type': 'text/plain' }).end(`${refusal.reason}\n`)
      return
    }
    const pathname = URL.parse(request.url ?? '/', `http://${authority}`)?.pathname ?? ''
    const { status, headers, body } = await serve(folder, pathname, [`'self'`, `ws://${authority}`])
    response.writeHead(status, { ...headers, 'content-length': body.byteLength })
    response.end(request.method === 'HEAD' ? undefined : body)
  })

  server.on('upgrade', (request, socket: Duplex, head) => {
    socket.on('error', () => socket.destroy())
    const refusal = refuseSocket(request, authority, token) ?? refuseCrowd(sockets.clients.size)
    if (refusal) {
      socket.end(`HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}\r\nConnection: close\r\n\r\n`)
      return
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      // A message that is too large, or none: ws closes the socket, and the window opens another.
      webSocket.on('error', () => webSocket.terminate())
      rpc.upgrade(webSocket)
    })
  })

  return {
    url: `http://${authority}/#${token}`,
    port: bound,
    exchange(other) {
      token = newToken()
      rpc = new RPCHandler(other)
      const before = [...sockets.clients]
      // The window that asked has its answer to come.
      setTimeout(() => {
        for (const client of before) client.terminate()
      }, graceMs)
      return `http://${authority}/#${token}`
    },
    async close() {
      for (const client of sockets.clients) client.terminate()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function refuseMethod(request: IncomingMessage): Refusal | null {
  return request.method === 'GET' || request.method === 'HEAD'
    ? null
    : { status: 405, reason: 'only reading is possible here' }
}

function refuseCrowd(open: number): Refusal | null {
  return open < maxSockets ? null : { status: 503, reason: 'too many windows are open' }
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, address, resolve)
  })
  return (server.address() as AddressInfo).port
}
