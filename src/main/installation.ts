import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import manifest from '../../package.json'

/** Where this program lies: a checkout, or the archive of an installation. */
function folderOfProgram(): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder)
    if (above === folder) throw new Error('Stet lies outside of its installation')
    folder = above
  }
  return folder
}

const folder = folderOfProgram()

/** What belongs to the program itself, wherever its code was bundled to. */
export const installation = {
  version: manifest.version,
  /** The built window. */
  window: join(folder, 'out', 'renderer'),
  preload: join(folder, 'out', 'preload', 'index.cjs'),
  /** The sample page, the icon. */
  resources: join(folder, 'resources'),
} as const
