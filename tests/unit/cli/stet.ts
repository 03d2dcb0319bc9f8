import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { root } from '../../../scripts/run'

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

interface Options {
  /** What is piped in; absent = nothing. */
  readonly input?: string | Uint8Array
  readonly language?: string
  readonly cwd?: string
}

/** Runs the built command line as a process of its own. */
export async function stet(args: readonly string[], options: Options = {}): Promise<Ended> {
  const child = spawn(process.execPath, [join(root, 'out', 'main', 'stet.js'), ...args], {
    cwd: options.cwd,
    env: { ...process.env, LC_ALL: options.language ?? 'en_GB.UTF-8' },
  })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk
  })
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    err += chunk
  })
  // A command that reads nothing may be gone before all is piped in.
  child.stdin.on('error', () => undefined)
  child.stdin.end(options.input ?? '')
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, out, err }
}
