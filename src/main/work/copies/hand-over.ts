import { createWriteStream, existsSync } from 'node:fs'
import { readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { databaseName, libraryTrouble, makeFolder, scansName, syncToDisk, Trouble } from '../../library'
import { isThrowaway } from '../../scans'
import { besides, copyDatabase, dropLeftovers } from './backup'

/** The first file in the zip: by it the file is known, whatever its name. */
export const passportName = 'stet.json'
/** A number that rises when what is in the file means something else. */
export const passport = { format: 'stet-library', version: 1 } as const

/**
 * Writes a library as one file, a zip (with ZIP64 where it is large): a checked copy of its database, of one moment,
 * while others write; its scans, as they are; the house's files. Made under another name and renamed when it is whole.
 *
 * @throws Trouble `file-exists` where `out` is there
 */
export async function handOver(folder: string, out: string): Promise<void> {
  if (existsSync(out)) throw new Trouble('file-exists', { file: basename(out) })
  const { copy, making } = unfinishedHandOver(out)
  try {
    makeFolder(dirname(out))
    await dropLeftovers(copy, making)
    await copyDatabase(folder, copy)
    await pack(copy, folder, making)
    syncToDisk(making)
    await rename(making, out)
  } catch (error) {
    await rm(making, { force: true })
    throw libraryTrouble(error, dirname(out))
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}

/** What a broken attempt may leave behind. */
export function unfinishedHandOver(out: string): { readonly copy: string; readonly making: string } {
  return { copy: `${out}.${process.pid}.copy`, making: `${out}.${process.pid}.partial` }
}

async function pack(copy: string, folder: string, making: string): Promise<void> {
  const zip = new ZipFile()
  const written = pipeline(zip.outputStream, createWriteStream(making, { flags: 'wx' }))
  const failed = new Promise<never>((_, reject) => zip.on('error', reject))
  zip.addBuffer(Buffer.from(`${JSON.stringify(passport)}\n`), passportName)
  zip.addFile(join(copy, databaseName), databaseName)
  for (const name of besides)
    for (const path of await filesIn(join(folder, name))) {
      // A scan's pyramid is made again where it is looked at.
      if (isThrowaway(path.at(-1) ?? '')) continue
      // Images are pressed already.
      const compress = name !== scansName
      zip.addFile(join(folder, name, ...path), [name, ...path].join('/'), { compress })
    }
  zip.end()
  await Promise.race([written, failed])
}

/** Ordinary files, as paths below a folder; a link leads elsewhere and is no part of the library. */
async function filesIn(folder: string, above: readonly string[] = []): Promise<readonly string[][]> {
  const found: string[][] = []
  if (above.length === 0 && !(await stat(folder).catch(() => null))?.isDirectory()) return found
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = [...above, entry.name]
    if (entry.isDirectory()) found.push(...(await filesIn(join(folder, entry.name), path)))
    else if (entry.isFile()) found.push(path)
  }
  return found
}
