import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { root, run } from './run.ts'

/**
 * `npm run bench`: every tests/bench/*.bench.ts, one after the other; two at once would measure each other. They are
 * bundled as the program is: a loader that compiles on the way would be measured with them.
 */
const folder = join(root, 'tests', 'bench')
const benches = readdirSync(folder).filter((name) => name.endsWith('.bench.ts'))
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
