import type { Pieces } from '../../../src/core/exits'

/** A file as one piece; of what is no more than text, nothing. */
export function joined(pieces: Pieces | null): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.concat(pieces ?? []))
}
