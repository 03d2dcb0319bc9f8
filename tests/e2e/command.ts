import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Host } from './host'
import { root } from './root'

/** What the built command line prints: a library as another program reads it. Throws where the command fails. */
export async function runStet(...args: readonly string[]): Promise<string> {
  const program = join(root, 'out', 'main', 'stet.js')
  return (await promisify(execFile)('node', [program, ...args])).stdout
}

/** What the library's first issue has as tags, line by line. */
export async function exportedTags(
  { library }: Host,
  format: 'mentions' | 'figures',
): Promise<readonly string[]> {
  const lines = await runStet('export', library, '--format', format, '--issue', '1', '-o', '-')
  return lines.split(/\r?\n/u).slice(1).filter(Boolean)
}
