import { endsSentence, isOpening } from '../text'
import { widestColumn } from './columns'
import { count, endsInCredit, isCreditText, opensArticle, saysWhoIsWhere } from './cues'
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
    if (to === rows.length || !(isCaption(own, rows[to]) || tearsSentence(rows, from, to))) continue
    insets.set(from, 'first')
    for (let i = from + 1; i < to; i++) insets.set(i, 'inner')
    insets.set(to, 'behind')
    from = to - 1
  }
  return insets
}

/**
 * One sentence on a row or two with white around it, where the row above stops amid a sentence and the one below begins
 * in one: no paragraph's first row is as wide, and none is as short.
 */
function tearsSentence(rows: readonly Row[], from: number, to: number): boolean {
  const own = rows.slice(from, to)
  const [before, last, after] = [rows[from - 1], own.at(-1), rows[to]]
  if (!before || !last || !after || own.length > 2 || after.blanks === 0) return false
  if ([before, ...own, after].some((row) => row.alone || row.level !== null || row.shadowed)) return false
  const column = Math.max(before.width, rows[from - 2]?.width ?? 0)
  if (endsSentence(before.text) || before.width < Math.max(narrowest, column - 2)) return false
  if (!endsSentence(last.text) || own.slice(0, -1).some(({ text }) => endsSentence(text))) return false
  // What a column broke off is any part of a line.
  if (
    count(before.text, '“') > count(before.text, '”') ||
    column > widestColumn ||
    (own[0]?.width ?? 0) < column * 0.85
  )
    return false
  if (opensArticle(after.text) || isOpening(after.text[0])) return false
  const next = rows[to + 1]
  const alone = endsSentence(after.text) && (next === undefined || next.blanks > 0)
  if (alone) return after.width < column * 0.65
  return (
    !endsSentence(after.text) &&
    after.blanks > 0 &&
    Math.abs(after.width - column) < 0.6 &&
    goesOn(next, after)
  )
}

/** The next row stands right below. */
const goesOn = (next: Row | undefined, row: Row) => next?.blanks === 0 && next.width <= row.width + 0.6

/** No column of running text is narrower, in em. */
const narrowest = 8

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
