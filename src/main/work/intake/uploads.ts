import { randomUUID } from 'node:crypto'
import type { Upload, UploadId } from '../../../core/contract'
import { Trouble } from '../../library'
import { FillingFile, type WholeFile } from './files'

/** A window sends one file after the other, and an editor has a few windows; what is older was left behind. */
const mostUploads = 8

/** Files that windows send in slices, until they are asked for. */
export class Uploads {
  readonly #files = new Map<UploadId, FillingFile>()

  begin({ name, size }: { readonly name: string; readonly size: number }): UploadId {
    const upload = randomUUID() as UploadId
    this.#files.set(upload, new FillingFile(name, size))
    for (const old of this.#files.keys()) if (this.#files.size > mostUploads) this.#files.delete(old)
    return upload
  }

  /** @throws Trouble where the upload was left behind; RangeError where it has no room for so much */
  async add(upload: UploadId, slice: File): Promise<void> {
    const piece = new Uint8Array(await slice.arrayBuffer())
    const file = this.#files.get(upload)
    if (!file) throw new Trouble('file-vanished', { file: slice.name })
    file.add(piece)
  }

  drop(upload: UploadId): void {
    this.#files.delete(upload)
  }

  /** A file as a request hands it over; one that was sent before stands for it once. @throws Trouble */
  handed(file: Upload): File | WholeFile {
    if (file instanceof File) return file
    const { upload, name } = file
    const sent = this.#files.get(upload)
    this.#files.delete(upload)
    if (!sent?.isWhole) throw new Trouble('file-vanished', { file: name })
    return sent.whole()
  }
}
