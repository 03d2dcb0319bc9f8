import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import react from '@vitejs/plugin-react'
import { createServer } from 'vite'
import { ensureBuilt } from './built.ts'
import { root } from './run.ts'

/**
 * `npm run dev [LIBRARY]`: the window from its sources, changed while it runs, on a library served by the built
 * loopback host. After a change in src/main or src/core, start again.
 */
await ensureBuilt()
const stet = join(root, 'out', 'main', 'stet.js')
const host = spawn(process.execPath, [stet, 'serve', ...process.argv.slice(2), '--no-open'], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
host.once('exit', (code) => process.exit(code ?? 1))
process.once('exit', () => host.kill())
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit())
const address = await new Promise<URL>((resolve) => {
  createInterface({ input: host.stdout }).on('line', (line) => {
    const [found] = /http:\S+/u.exec(line) ?? []
    if (found) resolve(new URL(found))
  })
})

const server = await createServer({
  configFile: false,
  root: join(root, 'src', 'renderer'),
  plugins: [react()],
  server: {
    host: '127.0.0.1',
    // To the host the window must seem to be its own; the token still has to be right.
    proxy: {
      '^/library$': {
        target: address.origin,
        ws: true,
        changeOrigin: true,
        headers: { origin: address.origin },
      },
    },
  },
})
await server.listen()
console.log(`${server.resolvedUrls?.local[0] ?? ''}${address.hash}`)
