import { spawn } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The environment with the packages' own programs first, Node 24 among them, whatever the machine has. */
const environment = {
  ...process.env,
  PATH: [join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter),
}

export interface Ran {
  /** 127 where there is no such program. */
  readonly code: number
  /** What it wrote on both its outputs, where that was to be kept. */
  readonly output: string
}

interface RunOptions {
  /** Keeps the output for the answer; else it goes where ours goes. */
  readonly keep?: boolean
  readonly env?: Readonly<Record<string, string>>
}

/** Runs a program of node_modules/.bin or of the machine, in the checkout. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...environment, ...options.env },
      stdio: options.keep ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      // npm writes its programs for Windows as .cmd files, which only a shell runs.
      shell: process.platform === 'win32',
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk
      })
    child.once('error', (error) => resolve({ code: 127, output: `${error.message}\n` }))
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
