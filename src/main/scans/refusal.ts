import type { TroubleKind } from '../../core/contract'

/** An image that cannot be a scan, and why: the trouble's kind and its values, but for the file's name. */
export class ScanRefusal extends Error {
  override readonly name = 'ScanRefusal'
  readonly kind: TroubleKind
  readonly values: Readonly<Record<string, string | number>>

  constructor(kind: TroubleKind, values: ScanRefusal['values'] = {}, cause?: unknown) {
    super(kind, { cause })
    this.kind = kind
    this.values = values
  }
}
