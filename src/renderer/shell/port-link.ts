import { RPCLink } from '@orpc/client/message-port'
import { portChannel } from '../../core/contract/link'
import { type Link, LinkError, StateListeners } from './link'

/**
 * The link in Electron: waits for the port that the preload posts to the page
 * (electronjs.org/docs/latest/tutorial/message-ports, "main world of a context-isolated page").
 */
export function portLink(page: Window): Link {
  const states = new StateListeners()
  const { promise: handed, resolve } = Promise.withResolvers<RPCLink<object>>()

  function takePort(event: MessageEvent): void {
    // The source is the page itself when the preload posts; a frame or another window would be a stranger.
    if (event.source !== page || event.data !== portChannel) return
    const [port] = event.ports
    if (!port) return
    page.removeEventListener('message', takePort)
    port.addEventListener('close', () => states.tell('lost'))
    const link = new RPCLink({ port })
    port.start()
    resolve(link)
  }
  page.addEventListener('message', takePort)

  const lost = () => states.state === 'lost'

  return {
    opened: handed.then(() => undefined),
    onState: (listener) => states.add(listener),
    // A port that is closed stays so: the program has ended.
    tryNow: () => undefined,
    async call(path, input, options) {
      const link = await handed
      if (lost()) throw new LinkError('lost')
      try {
        return await link.call(path, input, options)
      } catch (error) {
        if (lost()) throw new LinkError('lost', { cause: error })
        throw error
      }
    },
  }
}
