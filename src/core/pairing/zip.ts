import { unzipSync } from 'fflate'
import { maxScanBytes } from '../contract'
import type { LeftOut, Offered } from './offered'

/** Of a zip, and of all that is in it. */
const mostZipBytes = 1024 ** 3
const mostUnpackedBytes = 4 * 1024 ** 3
const mostFiles = 2_000
/** XML with boxes is packed to a thirtieth; what is packed to much less is made to burst. */
const mostRatio = 200
/** Below so many bytes, a ratio says nothing. */
const smallBytes = 1024 ** 2

const ofTheSystem = /(?:^|\/)(?:\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/iu

export const isZip = (path: string) => /\.zip$/iu.test(path)

/** What is in a zip, each file unpacked when it is opened, and what is refused of it by name. */
export async function filesInZip(zip: Offered): Promise<{ files: Offered[]; left: LeftOut[] }> {
  if (zip.bytes > mostZipBytes) return { files: [], left: [{ path: zip.path, why: 'zip-bomb' }] }
  const bytes = new Uint8Array(await (await zip.open()).arrayBuffer())
  const files: Offered[] = []
  const left: LeftOut[] = []
  let unpacked = 0
  const look = ({ name, size, originalSize }: { name: string; size: number; originalSize: number }) => {
    const path = `${zip.path}/${name}`
    if (climbs(name)) {
      left.push({ path, why: 'zip-climbs' })
      return false
    }
    if (name.endsWith('/') || ofTheSystem.test(name)) return false
    if (isZip(name)) {
      left.push({ path, why: 'zip-inside' })
      return false
    }
    unpacked += originalSize
    const bursts = originalSize > smallBytes && originalSize > size * mostRatio
    if (bursts || originalSize > maxScanBytes || unpacked > mostUnpackedBytes)
      left.push({ path, why: 'zip-bomb' })
    else if (files.length >= mostFiles) left.push({ path, why: 'too-many' })
    else files.push({ path, bytes: originalSize, open: async () => unpackedFile(bytes, name) })
    return false
  }
  try {
    unzipSync(bytes, { filter: look })
  } catch {
    return { files: [], left: [{ path: zip.path, why: 'zip-broken' }] }
  }
  if (files.length + left.length === 0) left.push({ path: zip.path, why: 'zip-empty' })
  return { files, left }
}

/**
 * A name that leads out of the folder in which a zip is unpacked. Here nothing is; whoever writes such a name means
 * harm.
 */
function climbs(name: string): boolean {
  return /^(?:[/\\]|[a-z]:)|\\|\0|(?:^|\/)\.\.(?:\/|$)/iu.test(name)
}

/** @throws Error where its bytes are not what they should be */
function unpackedFile(zip: Uint8Array, name: string): File {
  const bytes = unzipSync(zip, { filter: (one) => one.name === name })[name]
  if (!bytes) throw new Error(`${name} is not in the zip`)
  return new File([Uint8Array.from(bytes)], name.slice(name.lastIndexOf('/') + 1))
}
