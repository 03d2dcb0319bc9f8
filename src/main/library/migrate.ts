import type { Database } from 'better-sqlite3'
import type { Migration } from './migrations'
import type { WritingDatabase } from './power'
import { Trouble } from './trouble'

/** `StEt` in ASCII: SQLite's `application_id` of a Stet library (https://www.sqlite.org/fileformat.html, offset 68). */
export const applicationId = 0x53744574

/** What a library's header says. */
export function versionOf(db: Database): number {
  return db.pragma('user_version', { simple: true }) as number
}

/** The version that a program with these migrations writes. */
export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0
}

/**
 * Brings a library to the newest version, each migration in one transaction with its number. A library with rows in it
 * is first copied whole by `backup`, once, before the first migration.
 *
 * @throws Trouble `library-newer` where it is from the future; a failed migration leaves the version before it.
 */
export function migrate(
  db: WritingDatabase,
  migrations: readonly Migration[],
  library: string,
  backup: (version: number) => void,
): void {
  const version = versionOf(db)
  const newest = newestVersion(migrations)
  if (version > newest) throw new Trouble('library-newer', { library, version, newest })
  const due = migrations.filter((migration) => migration.version > version)
  if (due.length === 0) return
  if (version > 0) backup(version)
  // A migration may rebuild a table that others refer to, and the switch does nothing inside a transaction.
  db.pragma('foreign_keys = OFF')
  try {
    for (const migration of due) db.transaction(step).immediate(db, migration)
  } finally {
    db.pragma('foreign_keys = ON')
  }
}

function step(db: WritingDatabase, migration: Migration): void {
  const version = versionOf(db)
  if (migration.version !== version + 1)
    throw new RangeError(`migration ${migration.version} does not follow version ${version}`)
  db.exec(migration.sql)
  const broken = db.pragma('foreign_key_check') as unknown[]
  if (broken.length > 0)
    throw new RangeError(`migration ${migration.version} breaks ${broken.length} foreign keys`)
  db.pragma(`application_id = ${applicationId}`)
  db.pragma(`user_version = ${migration.version}`)
}
