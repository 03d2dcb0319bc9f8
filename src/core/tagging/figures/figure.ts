import type { FigureKind, FigureValue } from '../../document'

/** A number that counts something, with its unit, where it stands in a text. */
export interface Figure {
  /** Offsets are UTF-16 units into the text that was read, end exclusive; `text` is the slice between them. */
  readonly from: number
  readonly to: number
  readonly text: string
  readonly kind: FigureKind
  /**
   * A number, an ascending range of two, an ISO 8601 date (interval, or cut where the text is less exact); null = not
   * known.
   */
  readonly value: FigureValue
  /** As written, without 余, 多 and the multiplier (`人`, `大类`, `吨/月`, `美元`, `%`); null = none is written. */
  readonly unit: string | null
  /** The text itself says that it is not exact: 余, 多, 约, 近, 超, 以上, 左右, 上万 … */
  readonly approx: boolean
}

/** A figure as a reader hands it to the scan: the scan adds `text`, and looks around for 约 or 以上. */
export type Reading = Omit<Figure, 'text'>
