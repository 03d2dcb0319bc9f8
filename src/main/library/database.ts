import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { applicationId, migrate, newestVersion, versionOf } from './migrate'
import { type Migration, migrations as ownMigrations } from './migrations'
import type { ReadingDatabase, WritingDatabase } from './power'
import { errorCode, Trouble } from './trouble'

export const databaseName = 'library.sqlite'

// A reader never waits in WAL mode; only the end of another process's recovery or checkpoint is waited for.
const busyTimeout = 2000

/**
 * Opens a library's database for writing, brings it to the newest version, and makes it where there is none. The
 * caller holds the writer's lock.
 *
 * A new one is made under another name and renamed when it is whole, so that a file of this name is never half made.
 *
 * @throws Trouble, or what SQLite or the file system said
 */
export function openForWriting(
  folder: string,
  migrations: readonly Migration[] = ownMigrations,
): WritingDatabase {
  const file = join(folder, databaseName)
  if (existsSync(file)) checkHeader(file, folder)
  else create(file, folder, migrations)
  const db = connect(file, {}) as WritingDatabase
  return closingOnFailure(db, () => {
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = NORMAL')
    db.pragma('foreign_keys = ON')
    // Without it, the triggers that guard a source do not see a row that is replaced.
    db.pragma('recursive_triggers = ON')
    // A file that alone is read-only SQLite opens without a word, and refuses the first change: this is one.
    db.exec(`BEGIN IMMEDIATE; PRAGMA user_version = ${versionOf(db)}; ROLLBACK`)
    migrate(db, migrations, folder, (version) => copyWhole(db, join(folder, `before-version-${version + 1}`)))
    return db
  })
}

/** Opens a library's database to read in it, whoever else writes. Nothing in the folder is changed. */
export function openForReading(folder: string): ReadingDatabase {
  const file = join(folder, databaseName)
  if (!existsSync(file)) throw new Trouble('not-found', { context: 'library', library: folder })
  checkHeader(file, folder)
  const db = connectForReading(file)
  return closingOnFailure(db, () => {
    const version = versionOf(db)
    const newest = newestVersion(ownMigrations)
    if (version > newest) throw new Trouble('library-newer', { library: folder, version, newest })
    if (version < newest) throw new Trouble('library-older', { library: folder, version, newest })
    return db
  })
}

/** Whether there is a library in this folder, sound or not. */
export function isLibrary(folder: string): boolean {
  return existsSync(join(folder, databaseName))
}

function connect(file: string, options: Sqlite.Options): Database {
  return new Sqlite(file, { timeout: busyTimeout, ...options })
}

function connectForReading(file: string): ReadingDatabase {
  const options = { readonly: true, fileMustExist: true }
  const db = connect(file, options) as ReadingDatabase
  try {
    versionOf(db)
    return db
  } catch (error) {
    db.close()
    // A database in WAL mode needs a shared-memory file, which a read-only folder refuses. Where no log is left to
    // be read, the file alone is the library (https://www.sqlite.org/wal.html#read_only_databases); better-sqlite3
    // is built without the URIs that could say `immutable`, so it is read into memory.
    const log = `${file}-wal`
    if (errorCode(error) !== 'SQLITE_CANTOPEN' || (existsSync(log) && statSync(log).size > 0)) throw error
    return inMemory(readFileSync(file))
  }
}

/** What SQLite's header calls the file format's versions: 2 = WAL, which a database in memory cannot have; 1 = without. */
const formatVersions = { from: 18, to: 20, withoutWal: 1 }

function inMemory(bytes: Buffer): ReadingDatabase {
  bytes.fill(formatVersions.withoutWal, formatVersions.from, formatVersions.to)
  return new Sqlite(bytes, { readonly: true }) as ReadingDatabase
}

function create(file: string, folder: string, migrations: readonly Migration[]): void {
  const making = `${file}.new`
  for (const leftover of [making, `${making}-wal`, `${making}-shm`, `${making}-journal`])
    rmSync(leftover, { force: true })
  const db = connect(making, {}) as WritingDatabase
  try {
    db.pragma('journal_mode = WAL')
    migrate(db, migrations, folder, () => undefined)
  } finally {
    db.close()
  }
  syncToDisk(making)
  renameSync(making, file)
}

/**
 * Copies a database to a new file, under another name until it is whole: nobody finds half a copy by the name of a whole
 * one.
 */
function copyWhole(db: WritingDatabase, stem: string): void {
  const making = `${stem}.new`
  rmSync(making, { force: true })
  try {
    db.prepare('VACUUM INTO ?').run(making)
    syncToDisk(making)
    renameSync(making, unusedName(stem))
  } catch (error) {
    rmSync(making, { force: true })
    throw error
  }
}

/** Waits until a file's content is on the disk, so that a rename does not outrun it. */
export function syncToDisk(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

const magic = 'SQLite format 3\0'
const headerBytes = 100

/**
 * Looks at the first hundred bytes before SQLite does (https://www.sqlite.org/fileformat.html), so that each fault has
 * its own sentence and a foreign database is never touched.
 */
function checkHeader(file: string, library: string): void {
  if (statSync(file).isDirectory()) throw new Trouble('library-not-sqlite', { library })
  const header = Buffer.alloc(headerBytes)
  const handle = openSync(file, 'r')
  let read: number
  try {
    read = readSync(handle, header, 0, headerBytes, 0)
  } finally {
    closeSync(handle)
  }
  if (read === 0) throw new Trouble('library-damaged', { library })
  if (header.toString('latin1', 0, Math.min(read, magic.length)) !== magic.slice(0, read))
    throw new Trouble('library-not-sqlite', { library })
  if (read < headerBytes) throw new Trouble('library-damaged', { library })
  if (header.readUInt32BE(68) !== applicationId) throw new Trouble('library-not-stet', { library })
  const pageSize = header.readUInt16BE(16)
  const bytes = header.readUInt32BE(28) * (pageSize === 1 ? 65_536 : pageSize)
  const log = `${file}-wal`
  // Pages that a log holds may be missing from the file; without one, every page that the header counts is there.
  if (bytes > statSync(file).size && !(existsSync(log) && statSync(log).size > 0))
    throw new Trouble('library-damaged', { library })
}

function closingOnFailure<T>(db: Database, work: () => T): T {
  try {
    return work()
  } catch (error) {
    db.close()
    throw error
  }
}

function unusedName(stem: string): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? `${stem}.sqlite` : `${stem}-${n}.sqlite`
    if (!existsSync(name)) return name
  }
}
