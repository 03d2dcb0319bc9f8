import { ensureBuilt } from './built.ts'
import { installedElectron, noWindow } from './electron.ts'
import { playwright } from './suites.ts'

/** `npm run test:desktop`: the browser tests in real Electron, where it can be. */
const program = installedElectron()
const reason = program === null ? 'Electron’s program is not here (`npm start` fetches it)' : noWindow()

if (program === null || reason !== null) console.log(`The desktop tests were skipped: ${reason}.`)
else {
  await ensureBuilt()
  const { passed, failed, skipped } = await playwright({ STET_ELECTRON: program })
  process.exitCode = failed ? 1 : 0
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`)
}
