import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type ImageType, imageTypes } from './image-type'

/** A scan's file in the library's folder of scans. */
export function scanFile(folder: string, { sha256, type }: { sha256: string; type: string }): string {
  const known = Object.values(imageTypes).find((one) => one.type === type)
  return join(folder, sha256 + (known?.ending ?? '.bin'))
}

const pyramidEnding = '.pyramid.tif'
const makingEnding = '.making'

/** The scan in tiles at every size, beside it. It can be thrown away: it is made again when it is asked for. */
export function pyramidFile(folder: string, sha256: string): string {
  return join(folder, sha256 + pyramidEnding)
}

/** Whether a file in the folder of scans is nothing that has to be kept. */
export function isThrowaway(name: string): boolean {
  return name.endsWith(pyramidEnding) || name.endsWith(makingEnding)
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Keeps an image under the SHA-256 of its bytes, which it answers. The file is whole or not there. */
export async function keepFile(
  folder: string,
  bytes: Uint8Array,
  type: ImageType,
  sha256 = sha256Of(bytes),
): Promise<string> {
  const file = scanFile(folder, { sha256, type: imageTypes[type].type })
  if (!existsSync(file))
    await making(file, async (path) => {
      const handle = await open(path, 'w')
      try {
        await handle.writeFile(bytes)
        await handle.sync()
      } finally {
        await handle.close()
      }
    })
  return sha256
}

let made = 0

/** Has a file written under another name and renamed when it is whole. */
export async function making(file: string, write: (path: string) => Promise<unknown>): Promise<void> {
  const path = `${file}.${process.pid}-${++made}${makingEnding}`
  try {
    await write(path)
    await rename(path, file)
  } finally {
    await rm(path, { force: true })
  }
}
