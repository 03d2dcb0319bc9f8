/** Why a file cannot be read as a page. Kinds of trouble: the locale catalogues have a sentence for each. */
export const unreadableKinds = [
  'xml-broken',
  'xml-too-large',
  'not-alto',
  'not-page-xml',
  'not-hocr',
  'page-size-missing',
  'page-size-no-number',
  'page-image-missing',
  'unit-unknown',
  'page-without-text',
  'pdf-broken',
  'pdf-encrypted',
  'pdf-only-images',
  'pdf-too-large',
] as const
export type UnreadableKind = (typeof unreadableKinds)[number]

/** A file that is not what it says it is, or is beyond the bounds. The caller adds the file's name to `values`. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'

  readonly kind: UnreadableKind
  readonly values: Readonly<Record<string, string | number>>

  /** @param cause what a library said, in its own language */
  constructor(kind: UnreadableKind, values: Unreadable['values'] = {}, cause?: unknown) {
    super(`${kind} ${JSON.stringify(values)}`, { cause })
    this.kind = kind
    this.values = values
  }
}
