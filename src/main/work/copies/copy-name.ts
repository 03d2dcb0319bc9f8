import { createHash } from 'node:crypto'

/**
 * File systems take 255 bytes a name, of which 36 are for what stands behind a library's: ` 2026-11-21 (2).stet` and,
 * while it is being made, `.4194304.partial`.
 */
const mostBytes = 219

/**
 * By what name copies of a library are known, given the name of its folder: by the same; of a very long one by its
 * beginning and a digest of it all, so that no two libraries share one.
 */
export function copyName(library: string): string {
  if (Buffer.byteLength(library) <= mostBytes) return library
  const digest = ` ${createHash('sha256').update(library).digest('hex').slice(0, 8)}`
  let beginning = ''
  for (const { segment } of new Intl.Segmenter().segment(library)) {
    if (Buffer.byteLength(beginning + segment + digest) > mostBytes) break
    beginning += segment
  }
  return beginning + digest
}
