import type { Columns } from './columns'
import type { HeadingRows } from './heading-rows'
import type { Row } from './row'

/** Where two rows meet, and what may be asked about it. */
export interface Seam {
  readonly rows: readonly Row[]
  /** The index of the row below. */
  readonly i: number
  readonly above: Row
  readonly below: Row
  /** The rows of the paragraph above, as far as they are known. */
  readonly current: readonly Row[]
  readonly columns: Columns
  readonly headings: HeadingRows
}

/** Whether the row above ends where its column does. */
export const isFullAbove = ({ columns, i, above }: Seam) => columns.isFull(i - 1, above)

/** The same, or where it would two em in. */
export const isFilled = (seam: Seam) => isFullAbove(seam) || seam.columns.fillsIndented(seam.i - 1)

/** No paragraph has a shorter first row, in em. */
export const shortestFirst = 3
