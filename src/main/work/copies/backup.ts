import { existsSync, rmSync } from 'node:fs'
import { cp, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import {
  databaseName,
  errorCode,
  libraryTrouble,
  makeFolder,
  openReadingLibrary,
  openWritingLibrary,
  scansName,
  syncToDisk,
  Trouble,
} from '../../library'
import { copyScans } from './scan-backup'

/** What lies in a library's folder beside its database and belongs to it. */
export const besides = [scansName, 'house'] as const

/**
 * Copies a library to a new folder `out`, one consistent state of it, while others write. The copy is made under
 * another name, opened and checked, and renamed when it is whole and sound, so that `out` is never half a library.
 *
 * @throws Trouble `file-exists` where `out` holds something already; `library-damaged` where the copy is not sound
 */
export async function backup(folder: string, out: string): Promise<void> {
  await refuseExisting(out)
  const making = unfinishedLibrary(out)
  try {
    await dropLeftovers(making)
    await copyDatabase(folder, making)
    await copyScans(folder, making)
    for (const name of besides)
      if (name !== scansName)
        await cp(join(folder, name), join(making, name), { recursive: true, force: true }).catch(unlessAbsent)
    await rmdir(out).catch(unlessAbsent)
    await rename(making, out)
  } catch (error) {
    await rm(making, { recursive: true, force: true })
    throw libraryTrouble(error, out)
  }
}

/** What a broken attempt may leave behind. */
export function unfinishedLibrary(out: string): string {
  return `${out}.${process.pid}.partial`
}

/** A process that was killed may have had the number that this one has. */
export async function dropLeftovers(...paths: readonly string[]): Promise<void> {
  for (const path of paths) await rm(path, { recursive: true, force: true })
}

/** Copies a library's database to a new folder, one consistent state of it, and checks the copy. @throws Trouble */
export async function copyDatabase(folder: string, out: string): Promise<void> {
  const library = openReadingLibrary(folder)
  try {
    makeFolder(out)
    // Within one read transaction the source does not change under the copy, however long it takes.
    library.db.exec('BEGIN')
    await library.db.backup(join(out, databaseName))
    syncToDisk(join(out, databaseName))
    check(out)
  } finally {
    library.close()
  }
}

/** Brings a copy up to date where an older Stet wrote it, and checks it. @throws Trouble */
export function makeSound(folder: string): void {
  try {
    check(folder)
  } catch (error) {
    if (!(error instanceof Trouble && error.kind === 'library-older')) throw error
    openWritingLibrary(folder).close()
    check(folder)
  }
}

/** Opens a copy as any library is opened, and has SQLite read every page of it. */
function check(folder: string): void {
  const { db, close } = openReadingLibrary(folder)
  try {
    const found = db.pragma('quick_check(1)', { simple: true })
    const strays = db.pragma('foreign_key_check') as unknown[]
    if (found !== 'ok' || strays.length > 0) throw new Trouble('library-damaged', { library: folder })
  } finally {
    close()
    // A reader of a database in WAL mode leaves these; they hold nothing.
    for (const name of ['-wal', '-shm']) rmSync(join(folder, databaseName + name), { force: true })
  }
}

/** @throws Trouble `file-exists` where there is a file, or a folder that holds something */
export async function refuseExisting(out: string): Promise<void> {
  const names = await readdir(out).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return []
    if (errorCode(error) === 'ENOTDIR' && existsSync(out)) return ['a file']
    throw libraryTrouble(error, out)
  })
  if (names.length > 0) throw new Trouble('file-exists', { file: basename(out) })
}

/** Passes over a file that is not there. @throws what else went wrong */
export function unlessAbsent(error: unknown): void {
  if (errorCode(error) !== 'ENOENT') throw error
}
