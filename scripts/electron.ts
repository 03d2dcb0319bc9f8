import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './run.ts'

const home = join(root, 'node_modules', 'electron')

/** Electron's program, if it is here; null = it is not. */
export function installedElectron(): string | null {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const named = join(home, 'path.txt')
  if (!existsSync(named)) return null
  const program = join(override ?? join(home, 'dist'), readFileSync(named, 'utf8').trim())
  return existsSync(program) ? program : null
}

export type Electron = { kind: 'here'; program: string } | { kind: 'missing'; reason: string }

/** Electron's program, fetched where it is not here (npm brings only its package): its path, or why it cannot be had. */
export async function fetchElectron(): Promise<Electron> {
  const installed = installedElectron()
  if (installed) return { kind: 'here', program: installed }
  console.error('Fetching Electron’s program, once (some 100 MB) …')
  const { output } = await run('node', [join(home, 'install.js')], { keep: true })
  const program = installedElectron()
  return program ? { kind: 'here', program } : { kind: 'missing', reason: firstLine(output) }
}

/** Why no window of Electron can be opened on this machine, whatever is installed; null = nothing speaks against it. */
export function noWindow(): string | null {
  if (process.platform !== 'linux') return null
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'there is no screen'
  // Chromium will not run its sandbox as root, and Stet will not run without it.
  return process.getuid?.() === 0 ? 'root may not open windows safely' : null
}

function firstLine(output: string): string {
  return output.trim().split('\n')[0] || 'the download failed'
}
