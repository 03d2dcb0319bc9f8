import { spawn } from 'node:child_process'
import { ensureBuilt } from './built.ts'
import { fetchElectron, installedElectron, noWindow } from './electron.ts'
import { root } from './run.ts'

/** `npm start`: Stet in Electron; where that cannot be, one sentence why, and Stet in the browser. */
const given = process.argv.slice(2)

try {
  await ensureBuilt()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

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

function openElectron(program: string): void {
  const child = spawn(program, [root, ...given], { stdio: 'inherit' })
  child.once('exit', (code) => process.exit(code ?? 1))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
}

async function openBrowser(because: string): Promise<void> {
  console.error(`${because}: Stet opens in the browser instead.`)
  process.argv.splice(2, Number.POSITIVE_INFINITY, 'serve', ...given)
  await import('./stet.mjs')
}
