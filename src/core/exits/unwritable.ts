import type { Pieces } from './pieces'

/** Why something cannot be written in a form. Kinds of trouble: the locale catalogues have a sentence for each. */
type UnwritableKind = 'page-without-places' | 'scan-lost' | 'scan-damaged'

/** What leaves lacks what the form demands, or would show. */
export class Unwritable extends Error {
  override readonly name = 'Unwritable'

  readonly kind: UnwritableKind
  readonly values: Readonly<Record<string, string | number>>

  constructor(kind: UnwritableKind, values: Readonly<Record<string, string | number>>) {
    super(`${kind} ${JSON.stringify(values)}`)
    this.kind = kind
    this.values = values
  }
}

/** Several files in one, and what is not among them. */
export interface Packed {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly left: readonly Unwritable[]
}

/** A file with pictures, and those whose scan cannot be read: what is said under them is in the file. */
export interface Illustrated {
  readonly pieces: Pieces
  readonly lostPictures: readonly Unwritable[]
}
