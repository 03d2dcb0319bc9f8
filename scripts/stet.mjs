import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './built.ts'
import { root } from './run.ts'

/** `npm run --silent stet -- COMMAND …`: the command line, from a checkout. */
const built = join(root, 'out', 'main', 'stet.js')
const [major = 0] = process.versions.node.split('.').map(Number)

try {
  await ensureBuilt()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

if (major >= 24) {
  process.argv[1] = built
  await import(pathToFileURL(built).href)
} else {
  // Not started by npm: take the Node that npm would have taken.
  const node = join(root, 'node_modules', '.bin', 'node')
  const { status } = spawnSync(node, [built, ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exit(status ?? 1)
}
