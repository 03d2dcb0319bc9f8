import type { Encoding } from '../../core/contract'
import { readOcr, recogniseOcr, Unreadable } from '../../core/formats'
import { type Source, sourceFromText } from '../../core/text'
import { type Decoded, decode, type Refused } from './decode'

/** A file's bytes as a source, with the encoding that they were read in. */
export interface SourceRead {
  readonly kind: 'source'
  readonly encoding: Encoding
  /** How sure the encoding is, 0 to 1. */
  readonly certainty: number
  readonly source: Source
}

/**
 * Reads a text file, or a page that an OCR engine wrote as ALTO, PAGE or hOCR: what it is shows in its text.
 *
 * @param wanted the encoding that the editor chose; null = detect
 */
export function readSource(name: string, bytes: Uint8Array, wanted: Encoding | null): SourceRead | Refused {
  const decoded = decode(bytes, wanted, recogniseOcr)
  return decoded.kind === 'refused' ? decoded : read(name, decoded)
}

function read(
  name: string,
  { encoding, certainty, text }: Extract<Decoded, { kind: 'text' }>,
): SourceRead | Refused {
  const format = recogniseOcr(text)
  try {
    const source = format ? readOcr(format, name, text) : sourceFromText(name, text)
    return { kind: 'source', encoding, certainty, source }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { kind: 'refused', trouble: error.kind, values: error.values }
  }
}
