import { RPCLink } from '@orpc/client/websocket'
import { socketPath, socketProtocol, tokenPrefix } from '../../core/contract/link'
import { type Link, LinkError, StateListeners } from './link'

const tokenKey = 'stet-token'
const tokenInFragment = /^#([\w-]{20,})$/u
const firstPause = 250
const longestPause = 5_000

/** The link in a browser: a WebSocket to the origin of the page, opened again whenever it breaks. */
export function socketLink(page: Window): Link {
  const states = new StateListeners()
  const token = takeToken(page)
  const { promise: opened, resolve, reject } = Promise.withResolvers<void>()
  let link: RPCLink<object> | null = null
  let pause = firstPause

  function open(token: string): void {
    const socket = new WebSocket(`ws://${page.location.host}${socketPath}`, [
      socketProtocol,
      tokenPrefix + token,
    ])
    socket.addEventListener('open', () => {
      pause = firstPause
      link = new RPCLink({ websocket: socket })
      resolve()
      states.tell('connected')
    })
    socket.addEventListener('close', () => {
      // A browser does not tell a page why: no host, or a wrong token. Nothing changes it before the first opening.
      if (link === null && states.state === 'connected') return reject(new LinkError('refused'))
      link = null
      states.tell('lost')
      setTimeout(() => open(token), pause)
      pause = Math.min(pause * 2, longestPause)
    })
  }

  if (token === null) reject(new LinkError('no-token'))
  else open(token)

  return {
    opened,
    onState: (listener) => states.add(listener),
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

/**
 * Takes the token out of the address's fragment, which no request carries, and out of the address bar and the history.
 * It is kept for reloads of this tab only: other tabs, and other ports of this machine, cannot read it there (they
 * could a cookie, which belongs to all ports). null = this tab was never given one.
 */
function takeToken(page: Window): string | null {
  const { history, location, sessionStorage } = page
  const given = tokenInFragment.exec(location.hash)?.[1]
  if (given !== undefined) {
    sessionStorage.setItem(tokenKey, given)
    history.replaceState(null, '', location.pathname)
  }
  // The address of a restarted Stet, put into the bar of an open tab, changes the fragment without loading anything.
  page.addEventListener('hashchange', () => {
    if (tokenInFragment.test(location.hash)) location.reload()
  })
  return sessionStorage.getItem(tokenKey)
}
