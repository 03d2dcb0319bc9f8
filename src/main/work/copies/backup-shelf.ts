import { readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Backup } from '../../../core/contract'
import { databaseName, errorCode } from '../../library'
import { copyName } from './copy-name'

/** Where backups of a library go as long as nobody chose a folder: beside it. */
export function suggestedFolder(library: string): string {
  return join(dirname(library), `${copyName(basename(library))} backups`)
}

/** The folder of a backup made at `at` (ISO 8601), in `folder`: `Stet 2026-11-21T154606Z`. */
export function backupFolder(folder: string, library: string, at: string): string {
  const stamp = at.replace(/\.\d+/u, '').replaceAll(':', '')
  return join(folder, `${copyName(basename(library))} ${stamp}`)
}

/** The backups of a library that stand in `folder`, the newest first. No folder = none. */
export async function backupsIn(folder: string, library: string): Promise<Backup[]> {
  const found = await Promise.all(
    (await namesIn(folder)).map(async (name): Promise<Backup[]> => {
      const at = timeIn(name, library)
      if (at === null) return []
      const path = join(folder, name)
      const bytes = await bytesIn(path)
      return bytes === null ? [] : [{ at, folder: path, bytes }]
    }),
  )
  return found.flat().toSorted((a, b) => b.at.localeCompare(a.at))
}

/**
 * Takes away all but the newest `keep`, and what broken attempts left behind. Nothing that is not ours is touched. Of
 * those that a clock gone wrong dated later than `now` nobody knows how old they are: they go first, so that the one that
 * was just made never does.
 */
export async function dropOldBackups(
  folder: string,
  library: string,
  { keep, now }: { readonly keep: number; readonly now: string },
): Promise<void> {
  const made = await backupsIn(folder, library)
  const [later, dated] = [made.filter(({ at }) => at > now), made.filter(({ at }) => at <= now)]
  for (const { folder: old } of [...dated, ...later].slice(keep))
    await rm(old, { recursive: true, force: true })
  for (const name of await namesIn(folder)) {
    const [, whole] = /^(.*)\.\d+\.partial$/u.exec(name) ?? []
    if (whole !== undefined && timeIn(whole, library) !== null)
      await rm(join(folder, name), { recursive: true, force: true })
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  })
}

/** When the backup of this name was made; null = it is no backup of this library. */
function timeIn(name: string, library: string): string | null {
  const prefix = `${copyName(basename(library))} `
  if (!name.startsWith(prefix)) return null
  const [, day, hour, minute, second] =
    /^(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)Z$/u.exec(name.slice(prefix.length)) ?? []
  const at = new Date(`${day}T${hour}:${minute}:${second}.000Z`)
  return Number.isNaN(at.valueOf()) ? null : at.toISOString()
}

/** null = no library is in it. */
async function bytesIn(folder: string): Promise<number | null> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    if (!entries.some((entry) => entry.isFile() && entry.name === databaseName)) return null
    const sizes = await Promise.all(
      entries
        .filter((entry) => entry.isFile())
        .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size),
    )
    return sizes.reduce((sum, size) => sum + size, 0)
  } catch {
    return null
  }
}
