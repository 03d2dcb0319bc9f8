import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import {
  type LibraryClient,
  maxScanBytes,
  socketPath,
  socketProtocol,
  tokenPrefix,
} from '../../../src/core/contract'
import { type LoopbackHost, serveLoopback } from '../../../src/main/loopback'
import { type LibrarySession, openLibrary, router } from '../../../src/main/work'

let folder: string
let session: LibrarySession
let host: LoopbackHost
let authority: string
let token: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-loopback-'))
  const window = join(folder, 'window')
  await mkdir(join(window, 'assets'), { recursive: true })
  await writeFile(join(window, 'index.html'), '<meta property="csp-nonce" nonce="STET-NONCE">the window')
  await writeFile(join(window, 'assets', 'a.js'), 'export {}')
  await writeFile(join(window, 'assets', 'notes.db'), 'no kind of a window')
  await writeFile(join(folder, 'secret.txt'), 'outside')
  session = openLibrary(join(folder, 'library'))
  const options = { host: 'loopback', version: '1.2.3', settings: folder, resources: folder } as const
  host = await serveLoopback(router(session, options), { folder: window, port: 0 })
  const url = new URL(host.url)
  authority = url.host
  token = url.hash.slice(1)
})

afterAll(async () => {
  await host.close()
  await session.close()
  await rm(folder, { recursive: true })
})

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

/** A request as a browser would not send it: any path, any header. */
function ask(path: string, { method = 'GET', headers = {} as Record<string, string> } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: host.port, path, method, headers }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        body += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
      .once('error', reject)
      .end()
  })
}

interface Opening {
  readonly protocols?: readonly string[]
  readonly headers?: Readonly<Record<string, string>>
  readonly path?: string
}

/** Opens a WebSocket; answers it, or the status that it was refused with. */
function open({ protocols, headers, path = socketPath }: Opening = {}): Promise<WebSocket | number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(
      `ws://${authority}${path}`,
      [...(protocols ?? [socketProtocol, tokenPrefix + token])],
      { headers: { origin: `http://${authority}`, ...headers } },
    )
    socket.once('open', () => resolve(socket))
    socket.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
    socket.once('error', reject)
  })
}

async function opened(): Promise<WebSocket> {
  const socket = await open()
  if (typeof socket === 'number') throw new Error(`refused with ${socket}`)
  return socket
}

function clientOver(socket: WebSocket): LibraryClient {
  // `ws` has the events and methods of the browser's WebSocket that the link uses, in types of its own.
  return createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }))
}

describe('the window’s files', () => {
  test('come with a policy that lets the page load and reach itself only', async () => {
    const { status, headers, body } = await ask('/')
    expect(status).toBe(200)
    expect(body).toContain('the window')
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain(`default-src 'none'; script-src 'self';`)
    expect(policy).toContain(`connect-src 'self' ws://${authority};`)
    expect(policy).toContain(`frame-ancestors 'none'`)
    expect(policy).not.toContain('unsafe')
    expect(headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-resource-policy': 'same-origin',
    })
  })

  test('carry a nonce that is in the policy, another one each time', async () => {
    const nonces = []
    for (const { headers, body } of [await ask('/'), await ask('/')]) {
      const [, nonce = ''] = /nonce="([^"]+)"/u.exec(body) ?? []
      expect(headers['content-security-policy']).toContain(`'nonce-${nonce}'`)
      nonces.push(nonce)
    }
    expect(new Set(nonces)).not.toContain('STET-NONCE')
    expect(new Set(nonces).size).toBe(2)
  })

  test('never hold the token', async () => {
    const { headers, body } = await ask('/')
    expect(JSON.stringify(headers) + body).not.toContain(token)
  })

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/secret.txt',
    '/%00',
    '/%',
    '//',
    '/assets/notes.db',
    '/assets',
    '/nothing.js',
  ])('are all that is found: not %s', async (path) => {
    const { status, body } = await ask(path)
    expect(status).toBe(404)
    expect(body).toBe('Not found\n')
  })

  test('are refused to a page that knows this host by another name', async () => {
    for (const foreign of [
      'evil.example',
      `localhost:${host.port}`,
      '127.0.0.1',
      `evil.example:${host.port}`,
    ])
      expect(await ask('/', { headers: { host: foreign } })).toMatchObject({ status: 421 })
  })

  test('can only be read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect(await ask('/', { method })).toMatchObject({ status: 405 })
    expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' })
  })
})

describe('the library', () => {
  test('answers a page of this origin that has the token', async () => {
    const socket = await opened()
    expect(socket.protocol).toBe(socketProtocol)
    const client = clientOver(socket)
    expect(await client.desk.host()).toEqual({
      host: 'loopback',
      version: '1.2.3',
      library: join(folder, 'library'),
    })
    expect(await client.shelf.publications()).toEqual([])
    socket.close()
  })

  test.each([
    ['no token', [socketProtocol], 401],
    ['an empty token', [socketProtocol, tokenPrefix], 401],
    ['a wrong token', [socketProtocol, `${tokenPrefix}${'x'.repeat(43)}`], 401],
    ['another protocol', ['chat'], 400],
  ] as const)('refuses %s', async (_what, protocols, status) => {
    expect(await open({ protocols })).toBe(status)
  })

  test('refuses a page of another origin, and who hides it', async () => {
    const { port } = host
    for (const origin of ['http://evil.example', `http://localhost:${port}`, 'null', ''])
      expect(await open({ headers: { origin } })).toBe(403)
  })

  test('refuses another host name and another path', async () => {
    expect(await open({ headers: { host: `evil.example:${host.port}` } })).toBe(421)
    expect(await open({ path: '/' })).toBe(404)
    expect(await open({ path: `${socketPath}?token=${token}` })).toBe(404)
  })

  test('answers a request that does not fit the contract with an error', async () => {
    const socket = await opened()
    const client = clientOver(socket)
    const unfit = { issue: 'not a number' } as unknown as Parameters<typeof client.shelf.pages>[0]
    await expect(client.shelf.pages(unfit)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect(await client.shelf.publications()).toEqual([])
    socket.close()
  })

  test('goes on after messages that are none, and closes who sends too much', async () => {
    const noise = await opened()
    noise.send('{')
    noise.send(Buffer.from([0, 255, 1]))
    noise.send('{"i":1,"p":{"u":"http://evil.example/desk/host"}}')
    const flood = await opened()
    const closed = new Promise((resolve) => flood.once('close', resolve))
    flood.send(Buffer.alloc(maxScanBytes + 2 * 1024 * 1024))
    expect(await closed).toBe(1009)
    const socket = await opened()
    expect(await clientOver(socket).shelf.publications()).toEqual([])
    socket.close()
    noise.close()
  })

  test('is served on this machine’s own address only', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
    for (const { address } of others) {
      const reached = await new Promise((resolve) => {
        const socket = connect(host.port, address)
        socket.once('connect', () => resolve(true))
        socket.once('error', () => resolve(false))
      })
      expect(reached).toBe(false)
    }
    expect(new URL(host.url).hostname).toBe('127.0.0.1')
  })
})
