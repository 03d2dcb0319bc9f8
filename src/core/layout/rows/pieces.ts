import { displayWidth, endsSentence, isClosing, isOpening } from '../../text'
import { isNote } from '../cues/notes'
import { opensQuestion } from '../cues/openings'
import { isOpenText, isQuoted } from '../cues/phrases'
import { cluster } from './cluster'

/** A row to be: what the extraction made a line of, or some of these together. */
interface Piece {
  readonly text: string
  /** In em. */
  readonly width: number
  readonly blanks: number
  readonly level: number | null
  readonly shadowed: boolean
  readonly headlineWith: number | null
}

/** A paragraph's first line begins two em in: the custom of Chinese typesetting (CLREQ, 3.4.1). */
export const paragraphIndent = 2

/** How far a line may reach over its column's edge, in em. */
const over = 0.6
/** How far a full line may fall short of it where one character more would have fitted by a hair. */
const short = 1.1

/**
 * Whether row i, which begins with an opening mark, is a piece of the row before it, which ends in a closing one: the
 * extraction cut a printed line between the two.
 *
 * @param before the row before, with the pieces that were put to it
 * @param mark how wide the page sets its marks, in em
 * @param pieced whether this page is cut at its marks
 */
export function isPiece(
  rows: readonly Piece[],
  i: number,
  before: Piece,
  mark: number,
  pieced: boolean,
): boolean {
  const row = rows[i]
  if (!row || !isSoftPiece(before, row)) return false
  const ended = endsSentence(before.text)
  if (!pieced && ended) return false
  // A subhead of an interview, in somebody's words.
  if (ended && isQuoted(row.text) && opensQuestion(rows[i + 1]?.text ?? '')) return false
  const column = columnAround(rows, i, before)
  if (pieced && (column === null || (before.shadowed && row.shadowed))) return true
  if (column === null) return false
  const text = before.text + row.text
  // Amid a sentence no paragraph begins, however closely the line's marks were set.
  if (pieced && !ended) return displayWidth(text, Math.min(mark, squeezed)) <= column + over
  const width = displayWidth(text, mark)
  const next = rows[i + 1]?.text ?? ''
  const room = Math.max(short, next === '' ? 0 : cluster(next, mark))
  if (width > column + over) return false
  if (!ended) return width >= column - room
  // Where a sentence ends between the two they may be two paragraphs. A first line two em in may look the same …
  const first = widthWithPieces(rows, i, column, mark) + paragraphIndent
  if (first >= column - room && first <= column + short) {
    const needed = next === '' ? 1 : cluster(next, mark)
    return isJust(width, column, needed) && !isJust(first, column, needed)
  }
  // A line that is not full ends its paragraph, and so a sentence: this one is a heading that begins with a quotation.
  const indent = endsSentence(rows[i - 2]?.text ?? '') ? paragraphIndent : 0
  const alone = first - paragraphIndent === row.width && !endsSentence(row.text)
  if (alone && width + indent < column - room && !isCutShort(row, rows[i + 1])) return false
  // … but is full, unless it is all of its paragraph.
  return first < column - room || width >= column - room
}

/** As wide as the column: no mark had to be squeezed for it, and what comes next would not have fitted. */
const isJust = (width: number, column: number, next: number) =>
  width > column - Math.max(1, next) && width <= column + over

/** It stops inside what somebody says, and not for want of room. */
const isCutShort = (row: Piece, next: Piece | undefined) =>
  isOpenText(row.text) && next !== undefined && row.width + paragraphIndent < next.width - 3

/** As closely as marks can be set, in em. */
const squeezed = 0.5

function isSoftPiece(before: Piece, row: Piece): boolean {
  const end = before.text.at(-1)
  if (isNote(row.text)) return false
  // Its shadow told two lines.
  if (row.headlineWith !== null) return false
  return row.blanks === 0 && row.level === null && isOpening(row.text[0]) && isClosing(end) && !isOpening(end)
}

/** How wide a line is that begins with row i, with the pieces behind it that its column has room for. */
function widthWithPieces(rows: readonly Piece[], i: number, column: number, mark: number): number {
  let text = rows[i]?.text ?? ''
  let width = rows[i]?.width ?? 0
  for (let n = i + 1; n < rows.length; n++) {
    const [before, next] = [rows[n - 1], rows[n]]
    if (!before || !next || !isSoftPiece(before, next)) break
    text += next.text
    const both = displayWidth(text, mark)
    if (both + paragraphIndent > column + over) break
    width = both
  }
  return width
}

/** The width of the column that the rows around `i` stand in; null where they are too few to tell. */
function columnAround(rows: readonly Piece[], i: number, before: Piece): number | null {
  const widths: number[] = []
  // Behind a sentence's end stands a first line, or a piece, which is no wider with an indent either.
  const set = (n: number) =>
    (rows[n]?.width ?? 0) + (endsSentence(rows[n - 1]?.text ?? '') ? paragraphIndent : 0)
  for (let n = i + 1; n <= i + 7 && n < rows.length; n++) widths.push(set(n))
  for (let n = i - 2; n >= i - 8 && n >= 0; n--) widths.push(set(n))
  if (widths.length < 3) return null
  widths.sort((a, b) => b - a)
  const column = widths[Math.min(2, widths.length - 1)] ?? 0
  // However closely its marks were set.
  return displayWidth(before.text, squeezed) > column + 1 ? null : column
}
