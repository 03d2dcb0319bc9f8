import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from 'playwright/test'
import { electronHost } from './electron-host'
import type { Host } from './host'
import { loopbackHost } from './loopback-host'

const electron = process.env.STET_ELECTRON

interface Fixtures {
  /** A folder for this test alone; `library` in it is the library, `home` the settings. */
  readonly folder: string
  /** Stet on an empty library, with its window open. */
  readonly stet: Host
}

/**
 * `stet` is all a story needs: `stet.page` the window, `stet.kill()` a power cut, `stet.restart()` the next morning.
 * A story fails when its window logs an error, a refusal of the content security policy, say.
 */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures out of the pattern.
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'stet-e2e-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
  stet: async ({ folder, page }, use) => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => {
      // That Chromium logs when the host is gone; the desk tells it to the editor in its own way.
      const gone = /WebSocket connection to|net::ERR_CONNECTION_REFUSED/u
      if (message.type() === 'error' && !gone.test(message.text())) errors.push(message.text())
    })
    const home = join(folder, 'home')
    const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, APPDATA: home, LANG: 'en_US.UTF-8' }
    const library = join(folder, 'library')
    const stet = electron
      ? await electronHost(electron, library, env)
      : await loopbackHost(library, page, env)
    await use(stet)
    // What a window says of a host that is closed under it, with a scan half loaded, is no error of its story.
    const told = [...errors]
    await stet.close()
    expect(told, 'errors in the window').toEqual([])
  },
})

export { expect }
