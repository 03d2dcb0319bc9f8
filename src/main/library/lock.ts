import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { z } from 'zod'
import { errorCode, Trouble } from './trouble'

const lockName = 'writer.lock'
const noteName = 'writer.json'

/** Who holds the lock, for the message to a second Stet. A note, not the lock: it may be out of date. */
const Note = z.object({ pid: z.int(), host: z.string(), address: z.string().nullable() })

export interface WriterLock {
  /** Notes where the library is served, once that is known. */
  announce(address: string): void
  /** Lets go. Also when the process dies, however it dies. */
  release(): void
}

/**
 * Makes this process the library's one writer.
 *
 * The lock is the operating system's lock on a SQLite file of its own, held by an exclusive transaction that never
 * ends: it goes with the process, kill -9 included, and cannot be left behind. The note beside it is another file,
 * because on POSIX systems to open and close the locked file would let go of the lock.
 *
 * @param address where the library is served, if it is
 * @throws Trouble `library-in-use` where another holds it
 */
export function lockForWriting(folder: string, address: string | null): WriterLock {
  const lock = new Sqlite(join(folder, lockName), { timeout: 0 })
  try {
    lock.pragma('journal_mode = MEMORY')
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (errorCode(error).startsWith('SQLITE_BUSY')) throw inUse(folder, error)
    throw error
  }
  const note = join(folder, noteName)
  const announce = (served: string | null) =>
    writeFileSync(note, JSON.stringify({ pid: process.pid, host: hostname(), address: served }))
  try {
    announce(address)
  } catch (error) {
    lock.close()
    throw error
  }
  return {
    announce,
    release() {
      rmSync(note, { force: true })
      lock.close()
    },
  }
}

function inUse(folder: string, cause: unknown): Trouble {
  const holder = readNote(folder)
  if (!holder) return new Trouble('library-in-use', { context: 'unknown', library: folder }, cause)
  const { pid, host, address } = holder
  const values = { library: folder, pid, host }
  return address === null
    ? new Trouble('library-in-use', values, cause)
    : new Trouble('library-in-use', { context: 'served', ...values, address }, cause)
}

function readNote(folder: string): z.infer<typeof Note> | null {
  try {
    return Note.parse(JSON.parse(readFileSync(join(folder, noteName), 'utf8')))
  } catch {
    // Gone or half written: the holder is just starting or just leaving. The lock has told what counts.
    return null
  }
}
