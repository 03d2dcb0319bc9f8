import { RPCLink } from '@orpc/client/websocket'
import { socketPath, socketProtocol, tokenPrefix } from '../../core/contract/link'
import { type Link, LinkError, StateListeners } from './link'

const tokenKey = 'stet-token'
const tokenInFragment = /^#([\w-]{20,})$/u
const firstPause = 250
/** The first picture comes first; then it is asked which library this window is of. */
const askAfter = 1_000
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
  /** The folder of the library that this window is of; null = not known yet. */
  let library: string | null = null

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
      if (library !== null) {
        const found = await libraryOf(opened)
        if (socket.readyState !== WebSocket.OPEN) return
        if (found !== library) return page.location.reload()
      } else
        setTimeout(async () => {
          library = await libraryOf(opened)
        }, askAfter)
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
    if (!tokenInFragment.test(page.location.hash)) return
    if (states.state === 'connected' || library === null) return page.location.reload()
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

/** The folder of the library behind a link; null = the link broke before it said so. */
async function libraryOf(link: RPCLink<object>): Promise<string | null> {
  try {
    const host = await link.call(['desk', 'host'], undefined, { context: {} })
    return typeof host === 'object' && host !== null && 'library' in host ? String(host.library) : null
  } catch {
    return null
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
  return sessionStorage.getItem(tokenKey)
}
