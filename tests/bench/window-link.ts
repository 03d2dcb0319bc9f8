import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { WebSocket } from 'ws'
import { type LibraryClient, socketPath, socketProtocol, tokenPrefix } from '../../src/core/contract'
import { inSlices } from '../../src/renderer/shell/slices'

/** A window's link to a served library, without the window: it asks what a window asks, over the same socket. */
export interface WindowLink {
  readonly library: LibraryClient
  close(): void
}

/** `url` is the address that Stet printed, with its token. */
export async function linkTo(url: string): Promise<WindowLink> {
  const { host, origin, hash } = new URL(url)
  const socket = new WebSocket(`ws://${host}${socketPath}`, [socketProtocol, tokenPrefix + hash.slice(1)], {
    headers: { origin },
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve())
    socket.once('error', reject)
  })
  return {
    // `ws` has the events and methods of the browser's WebSocket that the link uses, in types of its own.
    library: createORPCClient(
      inSlices(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket })),
    ),
    close: () => socket.terminate(),
  }
}
