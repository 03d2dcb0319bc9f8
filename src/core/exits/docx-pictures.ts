import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

const folder = 'word/media/'

/**
 * The pictures of a Word file, put in when all else is done. docx 9.15 presses every file in it with DEFLATE, on the
 * thread that all windows wait for: a JPEG gets no smaller by that, and the 20 MB of an issue take a second or two.
 */
export class DocxPictures {
  readonly #jpegs: Uint8Array[] = []

  /** What stands for a picture until then; no two are alike, as docx would keep one of them. */
  standIn(jpeg: Uint8Array): Uint8Array {
    return strToU8(String(this.#jpegs.push(jpeg) - 1))
  }

  /** @param file as docx packed it */
  putInto(file: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
    if (this.#jpegs.length === 0) return file
    const entries: Zippable = {}
    for (const [path, bytes] of Object.entries(unzipSync(file))) {
      const jpeg = path.startsWith(folder) ? this.#jpegs[Number(strFromU8(bytes))] : undefined
      entries[path] = jpeg ? [jpeg, { level: 0 }] : bytes
    }
    return zipSync(entries)
  }
}
