import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join } from 'node:path'
import { Trouble } from '../../library'
import type { LibrarySession } from '../session'
import { copyName } from './copy-name'
import { copy } from './copying'

/** Where a library goes, and where one that comes in goes, if nobody chooses; names that are not taken. */
export function suggestedHandover({ library, now }: LibrarySession): {
  readonly file: string
  readonly folder: string
} {
  const name = copyName(withoutDate(basename(library.folder)))
  const stem = join(dirname(library.folder), `${name} ${now().slice(0, 10)}`)
  return { file: unused(stem, '.stet'), folder: unused(stem, '') }
}

/** A library that was itself handed over or restored under such a name carries its date already. */
function withoutDate(name: string): string {
  return name.replace(/(?<=.)(?: \d{4}-\d{2}-\d{2}(?: \(\d+\))?)+$/u, '')
}

function unused(stem: string, ending: string): string {
  for (let n = 1; ; n++) {
    const path = `${stem}${n === 1 ? '' : ` (${n})`}${ending}`
    if (!existsSync(path)) return path
  }
}

/** @throws Trouble */
export async function giveLibrary(
  { library }: LibrarySession,
  file: string,
  signal: AbortSignal | undefined,
): Promise<{ bytes: number }> {
  refuseRelative(file)
  await copy({ act: 'handOver', from: library.folder, to: file }, signal)
  return { bytes: (await stat(file)).size }
}

/** @throws Trouble */
export async function takeLibrary(
  from: string,
  folder: string,
  signal: AbortSignal | undefined,
): Promise<Record<string, never>> {
  refuseRelative(from)
  refuseRelative(folder)
  await copy({ act: 'restore', from, to: folder }, signal)
  return {}
}

function refuseRelative(path: string): void {
  if (!isAbsolute(path)) throw new Trouble('folder-not-absolute', { folder: path })
}
