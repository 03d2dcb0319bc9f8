import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What opens a file in the default browser. */
function opener(): readonly [string, ...string[]] | null {
  if (process.platform === 'darwin') return ['open']
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler']
  // Without a screen xdg-open would take the terminal for a browser in it.
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ['xdg-open'] : null
}

const lifetime = 60_000

/**
 * Opens `url` in the default browser; false = there is none that could be found.
 *
 * The browser is given a page that leads there, readable by this user alone: everyone on a machine can read the
 * arguments of its processes, and the address holds the token. The page is written into `folder` (browsers in a sandbox
 * cannot read the system's temporary folder) and taken away after a minute or at the end, whichever comes first.
 */
export async function openInBrowser(url: string, folder: string): Promise<boolean> {
  const command = opener()
  if (command === null) return false
  const page = join(folder, `.stet-${randomUUID()}.html`)
  try {
    writeFileSync(page, leadingTo(url), { mode: 0o600, flag: 'wx' })
  } catch {
    return false
  }
  const remove = () => rmSync(page, { force: true })
  process.once('exit', remove)
  setTimeout(remove, lifetime).unref()
  const opened = await run([...command, pathToFileURL(page).href])
  if (!opened) remove()
  return opened
}

function leadingTo(url: string): string {
  return `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0; url=${url}"><title>Stet</title>\n`
}

/** Whether the command could be started and did not fail at once. */
function run([command = '', ...args]: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true })
    child.once('error', () => resolve(false))
    child.once('exit', (code) => resolve(code === 0))
    // A browser that was not running yet keeps its opener waiting.
    setTimeout(() => resolve(true), 3_000).unref()
    child.unref()
  })
}
