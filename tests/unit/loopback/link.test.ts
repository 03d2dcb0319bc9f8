import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { type LoopbackHost, serveLoopback } from '../../../src/main/loopback'
import { type LibrarySession, openLibrary, router } from '../../../src/main/work'
import { socketLink } from '../../../src/renderer/shell/socket-link'

let folder: string
const open: (() => Promise<void>)[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-link-'))
  await writeFile(join(folder, 'index.html'), 'the window')
})

afterEach(async () => {
  vi.unstubAllGlobals()
  for (const close of open.splice(0).reverse()) await close()
  await rm(folder, { recursive: true })
})

/** Stet on a library of this name, how often it was asked which library that is, and how it ends. */
async function stet(name: string, port = 0) {
  const session: LibrarySession = openLibrary(join(folder, name))
  let asked = 0
  const options = {
    host: 'loopback',
    settings: folder,
    resources: folder,
    get version() {
      asked++
      return '1'
    },
  } as const
  const host: LoopbackHost = await serveLoopback(router(session, options), { folder, port })
  let running = true
  const end = async () => {
    if (!running) return
    running = false
    await host.close()
    await session.close()
  }
  open.push(end)
  return { host, end, asked: () => asked }
}

/** A tab of a browser at `url`: what the link uses of one. */
function tab(url: string) {
  const at = new URL(url)
  const kept = new Map<string, string>()
  const heard: (() => void)[] = []
  const reload = vi.fn()
  vi.stubGlobal(
    'WebSocket',
    class extends WebSocket {
      constructor(address: string, protocols: string[]) {
        super(address, protocols, { origin: at.origin })
        // A browser's socket that cannot connect is closed, and no more.
        this.on('error', () => {})
      }
    },
  )
  const location = { host: at.host, pathname: '/', hash: at.hash, reload }
  const page = {
    location,
    history: { replaceState: () => (location.hash = '') },
    sessionStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    },
    addEventListener: (_: 'hashchange', listener: () => void) => heard.push(listener),
  }
  const enter = (address: string) => {
    location.hash = new URL(address).hash
    for (const listener of heard) listener()
  }
  return { link: socketLink(page as unknown as Window), enter, reload }
}

const ask = (link: ReturnType<typeof socketLink>) => link.call(['desk', 'host'], undefined, { context: {} })

/** A window of library `a` that knows which one it is of, and has lost its Stet; the port that this was on. */
async function lost() {
  const first = await stet('a')
  const window = tab(first.host.url)
  await window.link.opened
  // It asks by itself, once the first picture is there; its answer comes before one that is asked for later.
  await expect.poll(first.asked, { timeout: 30_000 }).toBeGreaterThan(0)
  await ask(window.link)
  const gone = new Promise<void>((resolve) => {
    window.link.onState((state) => state === 'lost' && resolve())
  })
  await first.end()
  await gone
  return { ...window, port: first.host.port }
}

test('a window that lost its Stet goes on with the address of the new one, and is not loaded anew', async () => {
  const { link, enter, reload, port } = await lost()
  await expect(ask(link)).rejects.toMatchObject({ kind: 'lost' })
  const { host } = await stet('a', port)
  const back = new Promise<void>((resolve) => {
    link.onState((state) => state === 'connected' && resolve())
  })
  enter(host.url)
  await back
  expect(await ask(link)).toMatchObject({ library: join(folder, 'a') })
  expect(reload).not.toHaveBeenCalled()
})

test('a window is loaded anew where another library is served at its address', async () => {
  const { enter, reload, port } = await lost()
  const { host } = await stet('b', port)
  enter(host.url)
  await expect.poll(() => reload.mock.calls.length, { timeout: 30_000 }).toBe(1)
})
