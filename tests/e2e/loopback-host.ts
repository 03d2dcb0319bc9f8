import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Page } from 'playwright/test'
import type { Host } from './host'
import { root } from './root'

/** Serves `library` by the built loopback host, and opens its address in `page`. */
export async function loopbackHost(library: string, page: Page, env: NodeJS.ProcessEnv): Promise<Host> {
  let running = await start(library, env)
  await page.goto(running.url)

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const { child } = running
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }

  return {
    library,
    page,
    kill: () => end('SIGKILL'),
    pause() {
      const { child } = running
      child.kill('SIGSTOP')
      return () => void child.kill('SIGCONT')
    },
    async restart() {
      running = await start(library, env)
      // By way of an empty page: the tab must load the window anew even if the port is the same.
      await page.goto('about:blank')
      await page.goto(running.url)
      return page
    },
    close: () => end('SIGTERM'),
  }
}

async function start(library: string, env: NodeJS.ProcessEnv): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['out/main/stet.js', 'serve', library, '--no-open'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const [url] = /http:\S+/u.exec(line) ?? []
    if (url !== undefined) return { child, url }
  }
  throw new Error('stet serve ended without printing its address')
}
