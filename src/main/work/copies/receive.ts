import { createWriteStream } from 'node:fs'
import { cp, rename, rm, rmdir, stat, statfs } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import {
  databaseName,
  errorCode,
  isLibrary,
  libraryTrouble,
  makeFolder,
  syncToDisk,
  Trouble,
} from '../../library'
import {
  backup,
  besides,
  dropLeftovers,
  makeSound,
  refuseExisting,
  unfinishedLibrary,
  unlessAbsent,
} from './backup'
import { passport, passportName } from './hand-over'

/** What the disk says, whatever is in the file. Names that come twice or cannot be had are the file's fault. */
const ofTheDisk = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EIO'])
/** Of the text of a newspaper SQLite's file shrinks to a fifth; what promises a hundred times more than it has lies. */
const mostExpansion = 100
const alwaysAllowed = 64 * 1024 * 1024
const mostEntries = 1_000_000
const mostPassportBytes = 10_000

/**
 * Makes a library in a new or empty folder out of a file that another was handed over in. It is unpacked under another
 * name, opened and read to its end, and renamed when it is whole and sound. The file may be anybody's: it gets no path
 * outside, no more room than the disk has, and nothing but what belongs to a library.
 *
 * @throws Trouble `file-exists` where the folder holds something; `handover-broken`, `handover-too-large`
 */
export async function receive(file: string, folder: string): Promise<void> {
  await refuseExisting(folder)
  await putTogether(folder, async (making) => {
    const zip = await opened(file, folder)
    try {
      await unpack(zip, file, making)
    } finally {
      zip.close()
    }
  })
}

/**
 * Makes a library in a new or empty folder out of a backup, which stays as it is. Checked as {@link receive} does; a
 * backup of an older Stet is brought up to date, in the new folder only.
 *
 * @param from a backup's folder, or a file that a library was handed over in
 */
export async function restore(from: string, folder: string): Promise<void> {
  const what = await stat(from).catch(() => null)
  if (what === null) throw new Trouble('file-vanished', { file: basename(from) })
  if (what.isFile()) return receive(from, folder)
  if (!isLibrary(from)) throw new Trouble('not-found', { context: 'library', library: from })
  await refuseExisting(folder)
  try {
    await backup(from, folder)
  } catch (error) {
    if (!(error instanceof Trouble && error.kind === 'library-older')) throw error
    await putTogether(folder, async (making) => {
      for (const name of [databaseName, `${databaseName}-wal`, ...besides])
        await cp(join(from, name), join(making, name), { recursive: true }).catch(unlessAbsent)
    })
  }
}

async function putTogether(folder: string, fill: (making: string) => Promise<void>): Promise<void> {
  const making = unfinishedLibrary(folder)
  try {
    await dropLeftovers(making)
    makeFolder(making)
    await fill(making)
    makeSound(making)
    syncToDisk(join(making, databaseName))
    await rmdir(folder).catch(unlessAbsent)
    await rename(making, folder)
  } catch (error) {
    await rm(making, { recursive: true, force: true })
    throw libraryTrouble(error, folder)
  }
}

async function opened(file: string, folder: string): Promise<ZipFile> {
  try {
    return await openPromise(file, { lazyEntries: true, autoClose: false, strictFileNames: true })
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw new Trouble('file-vanished', { file: basename(file) }, error)
    if (errorCode(error) !== '') throw libraryTrouble(error, folder)
    throw broken(file, error)
  }
}

async function unpack(zip: ZipFile, file: string, making: string): Promise<void> {
  if (zip.entryCount > mostEntries) throw broken(file)
  const room = await roomFor(zip, making)
  let bytes = 0
  let known = false
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue
      bytes += entry.uncompressedSize
      if (bytes > room) throw new Trouble('handover-too-large', { file: basename(file) })
      if (!known) {
        // The passport comes first: what is no library of ours is refused before anything of it is written.
        if (!(await isPassport(zip, entry))) throw broken(file)
        known = true
      } else await write(zip, entry, making)
    }
  } catch (error) {
    throw error instanceof Trouble || ofTheDisk.has(errorCode(error)) ? error : broken(file, error)
  }
  if (!known || !isLibrary(making)) throw broken(file)
}

async function roomFor({ fileSize }: ZipFile, making: string): Promise<number> {
  const { bavail, bsize } = await statfs(making)
  return Math.min(bavail * bsize, fileSize * mostExpansion + alwaysAllowed)
}

async function isPassport(zip: ZipFile, entry: Entry): Promise<boolean> {
  if (entry.fileName !== passportName || entry.uncompressedSize > mostPassportBytes) return false
  const said: unknown = JSON.parse(await text(await zip.openReadStreamPromise(entry)))
  const { format, version } = Object(said) as { format?: unknown; version?: unknown }
  return format === passport.format && version === passport.version
}

async function write(zip: ZipFile, entry: Entry, making: string): Promise<void> {
  const path = entry.fileName.split('/')
  if (!belongs(path)) throw new RangeError(`no part of a library: ${entry.fileName}`)
  const target = join(making, ...path)
  makeFolder(dirname(target))
  const content = await zip.openReadStreamPromise(entry)
  // `wx`: a name that comes twice does not write over the first.
  await pipeline(content, checked(entry), createWriteStream(target, { flags: 'wx' }))
}

/** yauzl holds the size that an entry has to have; that it also is what was put in is told by its checksum. */
function checked({ crc32: expected, fileName }: Entry): Transform {
  let sum = 0
  return new Transform({
    transform(chunk: Buffer, _, done) {
      sum = crc32(chunk, sum)
      done(null, chunk)
    },
    flush(done) {
      done(sum === expected ? null : new RangeError(`damaged: ${fileName}`))
    },
  })
}

/** The database, or a file in one of the folders beside it, by a name that every system takes for nothing but a name. */
function belongs(path: readonly string[]): boolean {
  const [first = '', ...inside] = path
  if (inside.length === 0) return first === databaseName
  const names = inside.every((name) => name !== '' && !/^\.{1,2}$|[\\:\p{C}]/u.test(name))
  return names && besides.some((folder) => folder === first)
}

function broken(file: string, cause?: unknown): Trouble {
  return new Trouble('handover-broken', { file: basename(file) }, cause)
}
