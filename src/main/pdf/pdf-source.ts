import { Unreadable, type UnreadableKind } from '../../core/formats'
import type { Source } from '../../core/text'

const signature = '%PDF-'
/** Where readers look for it (ISO 32000-2, annex J). */
const signatureWithin = 1024

export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, signatureWithin)).includes(
    signature,
  )
}

/** A PDF's text layer as a source, or why there is none. `password` null = none was given. */
export async function pdfSource(
  name: string,
  bytes: Uint8Array,
  password: string | null = null,
): Promise<{ readonly kind: 'source'; readonly source: Source } | PdfRefused> {
  try {
    // pdf.js takes a while to load: only who meets a PDF waits for it.
    const { readPdf } = await import('./read-pdf')
    return { kind: 'source', source: await readPdf(name, bytes, password) }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { kind: 'refused', trouble: error.kind, values: error.values }
  }
}

interface PdfRefused {
  readonly kind: 'refused'
  readonly trouble: UnreadableKind
  readonly values: Unreadable['values']
}
