import { provideBrowser } from './browser.ts'
import { ensureBuilt } from './built.ts'
import { runChecks } from './checks.ts'
import { playwright, sum, vitest } from './suites.ts'

/** `npm test`: checks, unit, store and browser tests. Its last line counts all of them. */
const counts = [await runChecks()]
try {
  await ensureBuilt()
  counts.push(await vitest('unit'), await vitest('store'), await browser())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  counts.push({ passed: 0, failed: 1, skipped: 0 })
}

const { passed, failed, skipped } = sum(counts)
process.exitCode = failed ? 1 : 0
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`)

async function browser() {
  const missing = await provideBrowser()
  if (missing === null) return playwright()
  console.error(missing)
  return { passed: 0, failed: 1, skipped: 0 }
}
