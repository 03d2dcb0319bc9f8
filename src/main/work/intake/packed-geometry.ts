import { deflateRawSync } from 'node:zlib'
import type { Source } from '../../../core/text'
import type { Geometry } from '../../library'

/** What a source says beyond its text, as the library keeps it; null = it is text and no more. */
export function packedGeometry({ pages, lines }: Source): Uint8Array | null {
  if (!pages) return null
  const geometry: Geometry = { pages, lines: lines.map(({ text: _, ...known }) => known) }
  return deflateRawSync(JSON.stringify(geometry))
}
