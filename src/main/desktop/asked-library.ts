import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

/**
 * The folder of the library that a start asks for, `--library FOLDER` or `--library=FOLDER`; null = for none. Chromium's
 * own reading of its switches knows the second form alone.
 */
export function libraryIn(args: readonly string[]): string | null {
  const { library } = parseArgs({
    args: [...args],
    options: { library: { type: 'string' } },
    // Whatever else is given is Chromium's.
    strict: false,
  }).values
  return typeof library === 'string' && library !== '' ? resolve(library) : null
}
