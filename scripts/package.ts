import { ensureBuilt } from './built.ts'
import { fetchElectron } from './electron.ts'
import { run } from './run.ts'

/** `npm run package`: the installers of this platform, into dist/. */
const electron = await fetchElectron()
if (electron.kind === 'missing') {
  console.error(`Stet cannot be packaged here: Electron’s program cannot be had (${electron.reason}).`)
  process.exitCode = 1
} else {
  await ensureBuilt()
  const { code } = await run('electron-builder', ['--publish', 'never', ...process.argv.slice(2)])
  process.exitCode = code
}
