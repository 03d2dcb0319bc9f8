import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isLibrary, openForReading, openForWriting } from './database'
import { lockForWriting } from './lock'
import type { ReadingDatabase, WritingDatabase } from './power'
import { guarded, Trouble } from './trouble'

/** A library that may be asked: by any number of programs at once, and while another one writes. */
export interface ReadingLibrary {
  readonly folder: string
  readonly db: ReadingDatabase
  close(): void
}

/** A library that this program, and no other, may change. */
export interface WritingLibrary {
  readonly folder: string
  readonly db: WritingDatabase
  /** Notes where the library is served, for a second Stet that finds it in use. */
  announce(address: string): void
  close(): void
}

/** Page images, by the SHA-256 of their bytes. */
export const scansName = 'scans'

/**
 * Opens a library for writing; makes folder and library where there is none, in an empty or new folder as well as
 * beside other files.
 *
 * @throws Trouble
 */
export function openWritingLibrary(folder: string, address: string | null = null): WritingLibrary {
  return guarded(folder, () => {
    if (existsSync(folder) && !statSync(folder).isDirectory())
      throw new Trouble('library-not-folder', { library: folder })
    makeFolder(join(folder, scansName))
    const lock = lockForWriting(folder, address)
    try {
      const db = openForWriting(folder)
      return {
        folder,
        db,
        announce: lock.announce,
        close() {
          db.close()
          lock.release()
        },
      }
    } catch (error) {
      lock.release()
      throw error
    }
  })
}

/**
 * Makes a folder and those above it. Not Node's `recursive`, which reports a read-only disk as ENOENT
 * (seen in Node 24.21).
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  const above = dirname(folder)
  if (above !== folder) makeFolder(above)
  mkdirSync(folder)
}

/** @throws Trouble, `not-found` where there is no library */
export function openReadingLibrary(folder: string): ReadingLibrary {
  return guarded(folder, () => {
    if (!isLibrary(folder)) throw new Trouble('not-found', { context: 'library', library: folder })
    const db = openForReading(folder)
    return { folder, db, close: () => db.close() }
  })
}
