import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import {
  databaseName,
  libraryTrouble,
  openReadingLibrary,
  openWritingLibrary,
  Trouble,
} from '../../src/main/library'
import { backup, openLibrary, searchArticles, verify } from '../../src/main/work'
import { append } from '../../src/main/work/log/append'
import { scanTask } from '../../src/main/work/scans/scan-task'
import { canMount, cannotMount } from '../setup/can-mount'
import { makeFileReadOnly, smallDisk } from './support/disk'
import {
  cleanInProcess,
  client,
  importText,
  insertion,
  openTestLibrary,
  operation,
  temporaryFolder,
} from './support/library'
import { rawPage } from './support/newspaper'

async function filled(folder = temporaryFolder()): Promise<string> {
  const session = openLibrary(folder, { cleaner: cleanInProcess })
  await importText(session, rawPage(1, 2000))
  await session.close()
  return folder
}

const trouble = (work: () => unknown): Trouble => {
  try {
    work()
  } catch (error) {
    if (error instanceof Trouble) return error
    throw error
  }
  throw new Error('nothing went wrong')
}

/** A faulty database is refused with its own kind, by writers and readers alike, and not a byte of it is changed. */
function refusedAs(folder: string, kind: string): void {
  const file = join(folder, databaseName)
  const before = readFileSync(file)
  expect(trouble(() => openWritingLibrary(folder)).kind).toBe(kind)
  expect(trouble(() => openReadingLibrary(folder)).kind).toBe(kind)
  expect(readFileSync(file).equals(before)).toBe(true)
}

describe('library.sqlite', () => {
  test('that is not SQLite', async () => {
    const folder = await filled()
    writeFileSync(join(folder, databaseName), 'Dies ist keine Datenbank.\n'.repeat(100))
    refusedAs(folder, 'library-not-sqlite')
  })

  test('that is empty', async () => {
    const folder = await filled()
    truncateSync(join(folder, databaseName), 0)
    refusedAs(folder, 'library-damaged')
  })

  test.each([50, 100, 5000, 60_000])('that is cut after %i bytes', async (bytes) => {
    const folder = await filled()
    truncateSync(join(folder, databaseName), bytes)
    refusedAs(folder, 'library-damaged')
  })

  test('of another program', () => {
    const folder = temporaryFolder()
    const db = new Sqlite(join(folder, databaseName))
    db.exec('CREATE TABLE recipe (name TEXT)')
    db.close()
    refusedAs(folder, 'library-not-stet')
  })

  test('from a newer version', async () => {
    const folder = await filled()
    const db = new Sqlite(join(folder, databaseName))
    db.pragma('user_version = 99')
    db.close()
    refusedAs(folder, 'library-newer')
    expect(trouble(() => openWritingLibrary(folder)).values).toMatchObject({ library: folder, version: 99 })
  })

  test('whose pages hold rubbish is told as damaged when they are read', async () => {
    const folder = await filled()
    const file = join(folder, databaseName)
    const bytes = readFileSync(file)
    bytes.fill(0xa5, 4096)
    writeFileSync(file, bytes)
    await expect(verify(folder)).rejects.toMatchObject({ kind: 'library-damaged' })
  })

  test('that is a folder', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, databaseName))
    expect(trouble(() => openWritingLibrary(folder)).kind).toBe('library-not-sqlite')
  })
})

test('a file is no library', () => {
  const file = join(temporaryFolder(), 'page.txt')
  writeFileSync(file, 'x')
  expect(trouble(() => openWritingLibrary(file)).kind).toBe('library-not-folder')
  expect(trouble(() => openReadingLibrary(file)).kind).toBe('not-found')
})

test('a name that no disk takes is told as that', () => {
  const folder = join(temporaryFolder(), '河'.repeat(100))
  expect(trouble(() => openWritingLibrary(folder)).kind).toBe('name-too-long')
})

test('a library that is not there can be written, not read', () => {
  const folder = join(temporaryFolder(), 'new', 'library')
  expect(trouble(() => openReadingLibrary(folder)).kind).toBe('not-found')
  expect(existsSync(folder)).toBe(false)
  openWritingLibrary(folder).close()
  openReadingLibrary(folder).close()
})

test('a library whose making was broken off is made anew', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, `${databaseName}.new`), 'half')
  openWritingLibrary(folder).close()
  openReadingLibrary(folder).close()
  expect(readdirSync(folder).filter((name) => name.includes('.new'))).toEqual([])
})

describe.skipIf(!canMount)(`a disk${canMount ? '' : ` (${cannotMount})`}`, () => {
  test('that is read-only: told so when writing, read all the same', async () => {
    const { folder: disk, makeReadOnly } = smallDisk(4096)
    const folder = join(disk, 'library')
    await filled(folder)
    makeReadOnly()
    expect(trouble(() => openWritingLibrary(folder)).kind).toBe('library-read-only')
    const library = openReadingLibrary(folder)
    expect(searchArticles(library.db, { query: '云溪', limit: 5 }).total).toBeGreaterThan(0)
    library.close()
    expect((await verify(folder)).differences).toEqual([])
    await expect(backup(folder, join(disk, 'copy'))).rejects.toMatchObject({ kind: 'library-read-only' })
    const out = join(temporaryFolder(), 'copy')
    await backup(folder, out)
    expect((await verify(out)).differences).toEqual([])
  })

  test('that is full: a scan that cannot be made ready is neither lost nor damaged', async () => {
    const { folder: disk } = smallDisk(1024)
    const folder = join(disk, 'scans')
    mkdirSync(folder)
    const bytes = await sharp({ create: { width: 900, height: 700, channels: 3, background: 'white' } })
      .jpeg()
      .toBuffer()
    const kept = await scanTask({ task: 'keep', name: 'p1.jpg', bytes }, folder)
    if (kept.kind !== 'kept') throw new Error(kept.kind)
    const [scan] = kept.scans
    if (!scan) throw new Error('no scan')
    expect(() => writeFileSync(join(disk, 'much'), Buffer.alloc(2_000_000))).toThrow('ENOSPC')
    const box = { x: 10, y: 10, width: 200, height: 50 }
    expect(await scanTask({ task: 'crop', scan, box }, folder)).toEqual({
      kind: 'refused',
      trouble: 'disk-full',
      values: { library: disk, context: 'scan' },
    })
  })

  test('whose file alone is read-only: told so when writing, before anything is typed', async () => {
    const folder = await filled()
    makeFileReadOnly(join(folder, databaseName))
    expect(trouble(() => openWritingLibrary(folder)).kind).toBe('library-read-only')
  })

  test('that is full: a new library is refused', () => {
    const { folder } = smallDisk(16)
    expect(trouble(() => openWritingLibrary(join(folder, 'library'))).kind).toBe('disk-full')
  })

  test('that fills up: what was answered stays, nothing is half done, and it goes on when there is room', async () => {
    const { folder: disk } = smallDisk(1024)
    const folder = join(disk, 'library')
    const session = openTestLibrary(folder)
    const page = await importText(session, rawPage(1, 1000))
    const { db } = session.library
    let full: unknown = null
    for (let n = 0; n < 400 && !full; n++) {
      const before = session.pages.get(page)
      try {
        const typed = insertion(3, '云溪'.repeat(400))
        append(session, { page, client, version: before.version, operation: operation(), steps: [typed] })
      } catch (error) {
        full = error
        expect(session.pages.get(page)).toBe(before)
      }
    }
    expect(libraryTrouble(full, folder)).toMatchObject({ kind: 'disk-full' })
    const { version, document } = session.pages.get(page)
    expect(version).toBeGreaterThan(0)
    await expect(importText(session, rawPage(2, 20_000))).rejects.toThrow('database or disk is full')
    await expect(backup(folder, join(disk, 'copy'))).rejects.toMatchObject({ kind: 'disk-full' })
    expect(existsSync(join(disk, 'copy'))).toBe(false)
    expect(db.open).toBe(true)
    await session.close()

    const roomy = join(temporaryFolder(), 'library')
    mkdirSync(roomy)
    for (const name of readdirSync(folder))
      if (name.startsWith(databaseName)) copyFileSync(join(folder, name), join(roomy, name))
    const again = openTestLibrary(roomy)
    expect(again.pages.get(page).version).toBe(version)
    expect(again.pages.get(page).document.eq(document)).toBe(true)
    const one = { page, client, version, operation: operation(), steps: [insertion(3, '新')] }
    expect(append(again, one).kind).toBe('accepted')
    expect((await verify(roomy)).differences).toEqual([])
  })
})
