import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** `../shared` beside the checkout: real pages for tests and measurements. The repository works without it. */
export const sharedDir = resolve(import.meta.dirname, '../../../shared')

export const hasShared = existsSync(join(sharedDir, 'samples'))

/** The reason that a test which reads `../shared` gives where it is not there. */
export const withoutShared = 'skipped: ../shared is not beside this checkout'

export function sample(...path: string[]): string {
  return join(sharedDir, 'samples', ...path)
}
