import { RPCLink } from '@orpc/client/websocket'
import { socketPath, socketProtocol, tokenPrefix } from '../../core/contract/link'
import { type Link, LinkError, StateListeners } from './link'
import { hasToken, takeToken } from './link-token'
import { ServedLibrary } from './served-library'

const firstPause = 250
const longestPause = 5_000

/**
 * The link in a browser: a WebSocket to the origin of the page, opened again whenever it breaks. Where Stet was ended
 * and started again, it has a new token: given to the tab that lost its link, the window goes on with what was typed.
 */
export function socketLink(page: Window): Link {
  const states = new StateListeners()
  let token = takeToken(page)
  const { promise: opened, resolve, reject } = Promise.withResolvers<void>()
  let link: RPCLink<object> | null = null
  let pause = firstPause
  let waiting: ReturnType<typeof setTimeout> | null = null
  const library = new ServedLibrary()

  function open(token: string): void {
    waiting = null
    const socket = new WebSocket(`ws://${page.location.host}${socketPath}`, [
      socketProtocol,
      tokenPrefix + token,
    ])
    socket.addEventListener('open', async () => {
      pause = firstPause
      const opened = new RPCLink<object>({ websocket: socket })
      // Another library may be served here by now, and its pages are others. Before the first answer came, none was shown.
      if (library.known) {
        const same = await library.isBehind(opened)
        if (socket.readyState !== WebSocket.OPEN) return
        if (!same) return page.location.reload()
      } else library.learn(opened)
      link = opened
      resolve()
      states.tell('connected')
    })
    socket.addEventListener('close', () => {
      // A browser does not tell a page why: no host, or a wrong token. Nothing changes it before the first opening.
      if (link === null && states.state === 'connected') return reject(new LinkError('refused'))
      link = null
      states.tell('lost')
      waiting = setTimeout(again, pause)
      pause = Math.min(pause * 2, longestPause)
    })
  }

  function again(): void {
    if (token !== null) open(token)
  }

  function tryNow(): void {
    if (waiting === null) return
    clearTimeout(waiting)
    again()
  }

  if (token === null) reject(new LinkError('no-token'))
  else open(token)

  // The address of a restarted Stet, put into the bar of an open tab, changes the fragment without loading anything.
  page.addEventListener('hashchange', () => {
    if (!hasToken(page)) return
    if (states.state === 'connected' || !library.known) return page.location.reload()
    token = takeToken(page)
    tryNow()
  })

  return {
    opened,
    onState: (listener) => states.add(listener),
    tryNow,
    async call(path, input, options) {
      await opened
      const current = link
      if (current === null) throw new LinkError('lost')
      try {
        return await current.call(path, input, options)
      } catch (error) {
        // What was under way when the socket closed: whether the library did it, nobody here can know.
        if (link !== current) throw new LinkError('lost', { cause: error })
        throw error
      }
    },
  }
}
