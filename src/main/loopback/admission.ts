import type { IncomingMessage } from 'node:http'
import { socketPath, socketProtocol, tokenPrefix } from '../../core/contract'
import { isToken } from './token'

/** A refusal: the status it is answered with. The reason is for tests and people with a console; it names no secret. */
export interface Refusal {
  readonly status: 400 | 401 | 403 | 404 | 405 | 421 | 503
  readonly reason: string
}

/**
 * Whether a request is for this host by its own name. A page elsewhere can point a name of its own at 127.0.0.1 (DNS
 * rebinding); its requests then carry that name. null = it is.
 */
export function refuseHost(request: IncomingMessage, authority: string): Refusal | null {
  return request.headers.host === authority ? null : { status: 421, reason: 'another host was asked for' }
}

/** Whether a request asks for a file, and changes nothing. null = it does. */
export function refuseMethod(request: IncomingMessage): Refusal | null {
  return request.method === 'GET' || request.method === 'HEAD'
    ? null
    : { status: 405, reason: 'only reading is possible here' }
}

/**
 * Whether a WebSocket may be opened: by a page of this very origin, that knows the token. Browsers let any page open a
 * WebSocket to any host, and tell the page's origin. null = it may.
 */
export function refuseSocket(request: IncomingMessage, authority: string, token: string): Refusal | null {
  const foreign = refuseHost(request, authority)
  if (foreign) return foreign
  if (request.url !== socketPath) return { status: 404, reason: 'nothing is here' }
  if (request.headers.origin !== `http://${authority}`)
    return { status: 403, reason: 'a page of another origin asks' }
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim())
  if (!offered.includes(socketProtocol)) return { status: 400, reason: 'another protocol is asked for' }
  const given = offered.find((name) => name.startsWith(tokenPrefix))?.slice(tokenPrefix.length)
  if (given === undefined) return { status: 401, reason: 'no token is given' }
  return isToken(given, token) ? null : { status: 401, reason: 'the token is wrong' }
}

/** An editor has a few windows; whoever opens more is not one. */
const mostWindows = 64

/** Whether one more window may be linked beside those that are. null = it may. */
export function refuseCrowd(open: number): Refusal | null {
  return open < mostWindows ? null : { status: 503, reason: 'too many windows are open' }
}
