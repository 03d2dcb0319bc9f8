import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '../bundle'
import type { LibraryRouter } from '../hosted'
import { refuseHost, refuseMethod } from './admission'
import { WindowLinks } from './window-links'

// Node 24 reads all properties of a module that is imported, and three of http's load fetch's machinery: 40 ms at a start.
const { createServer } = process.getBuiltinModule('node:http')
const address = '127.0.0.1'

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
  const server = createServer()
  const bound = await listen(server, port)
  const authority = `${address}:${bound}`
  const links = new WindowLinks(router)
  const url = () => `http://${authority}/#${links.token}`

  server.on('request', (request, response) => serveFile(request, response, folder, authority))
  server.on('upgrade', (request, socket, head) => links.admit(request, socket, head, authority))

  return {
    url: url(),
    port: bound,
    exchange(other) {
      links.exchange(other)
      return url()
    },
    async close() {
      links.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Answers with a file of the built window. */
async function serveFile(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  authority: string,
): Promise<void> {
  const refusal = refuseHost(request, authority) ?? refuseMethod(request)
  if (refusal) {
    response.writeHead(refusal.status, { 'content-type': 'text/plain' }).end(`${refusal.reason}\n`)
    return
  }
  const pathname = URL.parse(request.url ?? '/', `http://${authority}`)?.pathname ?? ''
  const { status, headers, body } = await serve(folder, pathname, [`'self'`, `ws://${authority}`])
  response.writeHead(status, { ...headers, 'content-length': body.byteLength })
  response.end(request.method === 'HEAD' ? undefined : body)
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, address, resolve)
  })
  return (server.address() as AddressInfo).port
}
