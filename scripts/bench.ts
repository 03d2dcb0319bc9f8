import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { ensureBuilt } from './built.ts'
import { root, run } from './run.ts'

/**
 * `npm run bench`: every tests/bench/*.bench.ts, one after the other; two at once would measure each other. They are
 * bundled as the program is: a loader that compiles on the way would be measured with them. `npm run bench -- desk`
 * runs those whose name begins so. What starts Stet itself finds it built.
 */
const folder = join(root, 'tests', 'bench')
const wanted = process.argv.slice(2)
const benches = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts'))
  .filter((name) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)))
await ensureBuilt()
const outDir = join(root, 'out', 'bench')
for (const name of benches.sort()) {
  console.log(`\n${name}`)
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: { ssr: join(folder, name), outDir, target: 'node24', emptyOutDir: false },
  })
  const { code } = await run('node', ['--expose-gc', join(outDir, name.replace(/\.ts$/, '.js'))])
  if (code !== 0) process.exitCode = 1
}
