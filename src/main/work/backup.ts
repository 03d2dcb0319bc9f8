import { cp, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import {
  databaseName,
  errorCode,
  libraryTrouble,
  makeFolder,
  openReadingLibrary,
  scansName,
  syncToDisk,
  Trouble,
} from '../library'

/**
 * Copies a library to a new folder `out`, one consistent state of it, while others write. The copy is made under
 * another name and renamed when it is whole, so that `out` is never half a library.
 *
 * @throws Trouble `file-exists` where `out` holds something already
 */
export async function backup(folder: string, out: string): Promise<void> {
  await refuseExisting(out)
  const library = openReadingLibrary(folder)
  const making = `${out}.${process.pid}.partial`
  try {
    makeFolder(making)
    // Within one read transaction the source does not change under the copy, however long it takes.
    library.db.exec('BEGIN')
    await library.db.backup(join(making, databaseName))
    syncToDisk(join(making, databaseName))
    await cp(join(folder, scansName), join(making, scansName), { recursive: true, force: true }).catch(
      unlessAbsent,
    )
    await rmdir(out).catch(unlessAbsent)
    await rename(making, out)
  } catch (error) {
    await rm(making, { recursive: true, force: true })
    throw libraryTrouble(error, out)
  } finally {
    library.close()
  }
}

async function refuseExisting(out: string): Promise<void> {
  const names = await readdir(out).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return []
    if (errorCode(error) === 'ENOTDIR') return ['a file']
    throw libraryTrouble(error, out)
  })
  if (names.length > 0) throw new Trouble('file-exists', { file: basename(out) })
}

function unlessAbsent(error: unknown): void {
  if (errorCode(error) !== 'ENOENT') throw error
}
