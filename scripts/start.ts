import { spawn } from 'node:child_process'
import { ensureBuilt } from './built.ts'
import { fetchElectron, installedElectron, noWindow } from './electron.ts'
import { root } from './run.ts'
import { forBrowser, forBrowserOnly, forElectron, startOptions } from './start-options.ts'

/** `npm start`: Stet in Electron; where that cannot be, one sentence why, and Stet in the browser. */
const given = await orTell(2, () => startOptions(process.argv.slice(2)))
await orTell(1, ensureBuilt)

const blocked = noWindow()
if (blocked === null) {
  const electron = await fetchElectron()
  if (electron.kind === 'here') openElectron(electron.program)
  else await openBrowser(`Electron’s program cannot be had here (${electron.reason})`)
} else {
  const installed = installedElectron() !== null
  await openBrowser(
    installed
      ? `Electron cannot open a window here (${blocked})`
      : `Electron’s program is not here, nor could it open a window (${blocked})`,
  )
}

/** Or its sentence, and this exit code. */
async function orTell<Done>(code: 1 | 2, work: () => Done | Promise<Done>): Promise<Done> {
  try {
    return await work()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(code)
  }
}

function openElectron(program: string): void {
  const unused = forBrowserOnly(given)
  if (unused.length > 0) console.error(`Stet opens in a window of its own: no use for ${unused.join(', ')}.`)
  const child = spawn(program, [root, ...forElectron(given)], { stdio: 'inherit' })
  child.once('exit', (code) => process.exit(code ?? 1))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
}

async function openBrowser(because: string): Promise<void> {
  console.error(`${because}: Stet opens in the browser instead.`)
  process.argv.splice(2, Number.POSITIVE_INFINITY, ...forBrowser(given))
  await import('./stet.mjs')
}
