import { endsSentence } from '../text'
import { endsInCredit, isCreditText, saysWhoIsWhere } from './cues'
import type { Row } from './row'

/** What a row is to a photo's text: its first row, one of its others, or the first row behind it. */
export type Inset = 'first' | 'inner' | 'behind'

/** No caption in a column has more rows. */
const mostRows = 4

/**
 * Captions that stand in a column amid its text: a few rows with more white above and below than the page sets between
 * its rows, which end in a photo's credit, have it right below, or say who stands where in the photo.
 *
 * @param usual blank lines between two rows of running text
 * @returns by the indices of rows; rows of running text are not in it
 */
export function insetsOf(rows: readonly Row[], usual: number): ReadonlyMap<number, Inset> {
  const insets = new Map<number, Inset>()
  for (let from = 1; from < rows.length; from++) {
    if ((rows[from]?.blanks ?? 0) <= usual) continue
    let to = from + 1
    while (to < rows.length && to <= from + mostRows && (rows[to]?.blanks ?? 0) <= usual) to++
    const own = rows.slice(from, to)
    if (to === rows.length || !isCaption(own, rows[to])) continue
    insets.set(from, 'first')
    for (let i = from + 1; i < to; i++) insets.set(i, 'inner')
    insets.set(to, 'behind')
    from = to - 1
  }
  return insets
}

function isCaption(own: readonly Row[], below: Row | undefined): boolean {
  const last = own.at(-1)
  if (!last || own.length > mostRows) return false
  if (own.some(({ alone, level, shadowed }) => alone || level !== null || shadowed)) return false
  // Whole sentences that end before the last row are a paragraph.
  if (own.slice(0, -1).some(({ text }) => endsSentence(text))) return false
  if (own.length > 1 && endsInCredit(last.text)) return true
  const ends = endsSentence(last.text) || (below !== undefined && isCreditText(below.text))
  return ends && own.some(({ text }) => saysWhoIsWhere(text))
}
