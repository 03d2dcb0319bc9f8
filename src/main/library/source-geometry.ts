import { inflateRawSync } from 'node:zlib'
import type { SourceLine, SourcePage } from '../../core/text'

/** What a source says beyond its text: of each line in order, and of the sheets that they stand on. */
export interface Geometry {
  readonly pages: readonly SourcePage[]
  readonly lines: readonly Omit<SourceLine, 'text'>[]
}

/** `packed`: JSON, deflated (RFC 1951). */
export function unpackedGeometry(packed: Uint8Array): Geometry {
  return JSON.parse(inflateRawSync(packed).toString('utf8')) as Geometry
}
