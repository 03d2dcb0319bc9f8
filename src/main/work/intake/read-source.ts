import type { Encoding, SourceFormat } from '../../../core/contract'
import { readOcr, recogniseOcr, Unreadable } from '../../../core/formats'
import { type Source, sourceFromText } from '../../../core/text'
import { isPdf, pdfSource } from '../../pdf'
import { imageTypeOf } from '../../scans'
import { type Decoded, decode, type Refused, refuseLines } from './decode'

/** A file's bytes as a source, with the encoding that they were read in. */
export interface SourceRead {
  readonly kind: 'source'
  readonly format: SourceFormat
  /** UTF-8 for a PDF, which has none of its own. */
  readonly encoding: Encoding
  /** How sure the encoding is, 0 to 1. */
  readonly certainty: number
  readonly source: Source
}

/** How a file is to be read. */
export interface Reading {
  /** The encoding that the editor chose; null = detect. */
  readonly encoding: Encoding | null
  /** Of an encrypted PDF; null = none was given. */
  readonly password: string | null
}

/** Reads a text file, a PDF, or a page that an OCR engine wrote as ALTO, PAGE or hOCR: what it is shows in its bytes. */
export async function readSource(
  name: string,
  bytes: Uint8Array,
  reading: Reading,
): Promise<SourceRead | Refused> {
  const found = await sourceOf(name, bytes, reading)
  return found.kind === 'refused' ? found : (refuseLines(found.source.lines.map(({ text }) => text)) ?? found)
}

async function sourceOf(
  name: string,
  bytes: Uint8Array,
  { encoding, password }: Reading,
): Promise<SourceRead | Refused> {
  if (isPdf(bytes)) {
    const read = await pdfSource(name, bytes, password)
    return read.kind === 'refused' ? read : { ...read, format: 'pdf', encoding: 'utf-8', certainty: 1 }
  }
  const image = imageTypeOf(bytes)
  if (image)
    return { kind: 'refused', trouble: image === 'other' ? 'image-unknown' : 'image-alone', values: {} }
  const decoded = decode(bytes, encoding, recogniseOcr)
  return decoded.kind === 'refused' ? decoded : read(name, decoded)
}

function read(
  name: string,
  { encoding, certainty, text }: Extract<Decoded, { kind: 'text' }>,
): SourceRead | Refused {
  const format = recogniseOcr(text)
  try {
    const source = format ? readOcr(format, name, text) : sourceFromText(name, text)
    return { kind: 'source', format: format ?? 'text', encoding, certainty, source }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { kind: 'refused', trouble: error.kind, values: error.values }
  }
}
