/** Why something cannot be written in a form. Kinds of trouble: the locale catalogues have a sentence for each. */
type UnwritableKind = 'page-without-places'

/** What leaves lacks what the form demands. */
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
  readonly bytes: Uint8Array
  readonly left: readonly Unwritable[]
}
