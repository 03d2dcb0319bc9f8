import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { maxFileBytes } from '../../../core/contract'
import { errorCode, Trouble } from '../../library'

/**
 * A file of this machine, as a window would hand it over; `most`: how many bytes it may have.
 *
 * @throws Trouble, before anything of a file that is too large is read
 */
export async function fileAt(path: string, most = maxFileBytes): Promise<File> {
  const file = basename(path)
  try {
    const found = await stat(path)
    if (found.isDirectory()) throw new Trouble('file-is-folder', { file })
    refuseSize(file, found.size, most)
    return new File([await readFile(path)], file)
  } catch (error) {
    throw fileTrouble(error, file)
  }
}

/** What the file system said of a file, as trouble. */
export function fileTrouble(error: unknown, file: string): unknown {
  if (error instanceof Trouble) return error
  switch (errorCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new Trouble('file-vanished', { file }, error)
    case 'EISDIR':
      return new Trouble('file-is-folder', { file }, error)
    default:
      return new Trouble('file-unreadable', { file }, error)
  }
}

const bytesPerMegabyte = 1024 * 1024

function refuseSize(file: string, bytes: number, most: number): void {
  if (bytes > most)
    throw new Trouble('file-too-large', {
      file,
      megabytes: Math.ceil(bytes / bytesPerMegabyte),
      limit: most / bytesPerMegabyte,
    })
}

/** A file's bytes; `most` how many it may have. @throws Trouble */
export async function bytesOf(file: File, most = maxFileBytes): Promise<Uint8Array<ArrayBuffer>> {
  refuseSize(file.name, file.size, most)
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch (error) {
    throw fileTrouble(error, file.name)
  }
}
