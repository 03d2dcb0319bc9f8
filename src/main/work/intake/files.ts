import { createHash } from 'node:crypto'
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

/** A file that is here as a whole. Its bytes are in memory that threads share, so that none copies them. */
export interface WholeFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

/** A file whose bytes come one piece after the other: each is copied and hashed by itself, so that nobody waits for all. */
export class FillingFile {
  readonly #name: string
  readonly #bytes: Uint8Array
  readonly #hash = createHash('sha256')
  #filled = 0

  constructor(name: string, size: number) {
    this.#name = name
    this.#bytes = new Uint8Array(new SharedArrayBuffer(size))
  }

  get isWhole(): boolean {
    return this.#filled === this.#bytes.length
  }

  /** @throws RangeError where it is more than there is room for */
  add(piece: Uint8Array): void {
    this.#bytes.set(piece, this.#filled)
    this.#filled += piece.length
    this.#hash.update(piece)
  }

  /** Once. @throws RangeError while something is lacking */
  whole(): WholeFile {
    if (!this.isWhole) throw new RangeError(`${this.#name} is not whole`)
    return { name: this.#name, bytes: this.#bytes, sha256: this.#hash.digest('hex') }
  }
}

/** Reads a file; `most` how many bytes it may have. @throws Trouble */
export async function wholeFile(file: File | WholeFile, most = maxFileBytes): Promise<WholeFile> {
  if (!(file instanceof File)) {
    refuseSize(file.name, file.bytes.length, most)
    return file
  }
  refuseSize(file.name, file.size, most)
  const filling = new FillingFile(file.name, file.size)
  try {
    for await (const piece of file.stream()) filling.add(piece)
  } catch (error) {
    throw fileTrouble(error, file.name)
  }
  return filling.whole()
}
