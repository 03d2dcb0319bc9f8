import { strFromU8, strToU8, unzipSync } from 'fflate'
import type { Pieces } from './pieces'
import { zipEntry, zipPieces } from './zip-pieces'

const folder = 'word/media/'

/**
 * The pictures of a Word file, put in when all else is done. docx 9.15 presses every file in it with DEFLATE, on the
 * thread that all windows wait for: a JPEG gets no smaller by that, and the 20 MB of an issue take a second or two.
 */
export class DocxPictures {
  /** null = it is in the file already. */
  readonly #jpegs: (Uint8Array | null)[] = []

  /** What stands for a picture until then; no two are alike, as docx would keep one of them. */
  standIn(jpeg: Uint8Array): Uint8Array {
    return strToU8(String(this.#jpegs.push(jpeg) - 1))
  }

  /** Once: no picture is kept beside the file. @param file as docx packed it */
  putInto(file: Uint8Array<ArrayBuffer>): Pieces {
    if (this.#jpegs.length === 0) return [file]
    const entries = Object.entries(unzipSync(file)).map(([path, bytes]) => {
      const at = path.startsWith(folder) ? Number(strFromU8(bytes)) : -1
      const jpeg = this.#jpegs[at]
      if (!jpeg) return zipEntry(path, bytes)
      this.#jpegs[at] = null
      return zipEntry(path, jpeg, { level: 0 })
    })
    return zipPieces(entries)
  }
}
