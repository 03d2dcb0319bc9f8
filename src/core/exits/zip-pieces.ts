import { type ZipOptions, zipSync } from 'fflate'
import type { Pieces } from './pieces'

/** A file within a zip (PKWARE's APPNOTE 6.3): what stands before its bytes and these, and what the directory says of it. */
export interface ZipEntry {
  readonly local: Uint8Array<ArrayBuffer>
  /** Without its place. */
  readonly central: Uint8Array<ArrayBuffer>
}

/** The end of the directory, without a comment, and within it: how many entries, its size, its place. */
const end = { length: 22, entries: 10, size: 12, place: 16 } as const
/** Within an entry of the directory. */
const placeOfEntry = 42

/** Packs one file; what it was made of can be let go of. */
export function zipEntry(path: string, bytes: Uint8Array, options: ZipOptions = {}): ZipEntry {
  const alone = zipSync({ [path]: [bytes, options] })
  const directory = viewOf(alone).getUint32(alone.length - end.length + end.place, true)
  return { local: alone.subarray(0, directory), central: alone.slice(directory, -end.length) }
}

/** The zip that fflate's `zipSync` would make of the same files, without a second copy of all their bytes. */
export function zipPieces(entries: readonly ZipEntry[]): Pieces {
  const directory: Uint8Array<ArrayBuffer>[] = []
  let place = 0
  let size = 0
  for (const { local, central } of entries) {
    const placed = central.slice()
    viewOf(placed).setUint32(placeOfEntry, place, true)
    directory.push(placed)
    place += local.length
    size += placed.length
  }
  const last = zipSync({})
  const view = viewOf(last)
  view.setUint16(end.entries - 2, entries.length, true)
  view.setUint16(end.entries, entries.length, true)
  view.setUint32(end.size, size, true)
  view.setUint32(end.place, place, true)
  return [...entries.map(({ local }) => local), ...directory, last]
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>) =>
  new DataView(buffer, byteOffset, byteLength)
