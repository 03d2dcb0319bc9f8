import { endsSentence, isOpening } from '../../text'
import { endsInCredit, isCreditText, saysWhoIsWhere } from '../cues/credits'
import { opensArticle } from '../cues/openings'
import { clearly, photoTextLikeness } from '../cues/photo-texts'
import { count, isOneClause } from '../cues/phrases'
import { settled } from './column-width'
import { widestColumn, widestWrapped } from './columns'
import { isText, type Row } from './row'
import type { Spacing } from './spacing'
import { tornCaptions } from './torn-captions'

/** What a row is to a photo's text: its first row, one of its others, or the first row behind it. */
export type Inset = 'first' | 'inner' | 'behind'

/** No caption in a column has more rows. */
const mostRows = 4

/**
 * Captions that stand in a column amid its text: a few rows with more white above and below than the page sets between
 * its rows, which end in a photo's credit, have it right below, or say who stands where in the photo; and those that
 * tear a sentence, whatever white there is.
 *
 * @param indent how far in a paragraph begins, in em; 0 = it does not
 * @returns by the indices of rows; rows of running text are not in it
 */
export function insetsOf(rows: readonly Row[], spacing: Spacing, indent: number): ReadonlyMap<number, Inset> {
  const insets = new Map<number, Inset>()
  for (const { from, to } of tornCaptions(rows, spacing)) {
    insets.set(from, 'first')
    for (let i = from + 1; i < to; i++) insets.set(i, 'inner')
  }
  const usual = spacing.inside < 0.25 ? 0 : spacing.usual
  for (let from = 1; from < rows.length; from++) {
    if ((rows[from]?.blanks ?? 0) <= usual) {
      const own = indent === 0 || insets.has(from) ? 0 : tearingRows(rows, from, spacing)
      if (own === 0) continue
      insets.set(from, 'first')
      for (let i = from + 1; i < from + own; i++) insets.set(i, 'inner')
      insets.set(from + own, 'behind')
      continue
    }
    let to = from + 1
    while (to < rows.length && to <= from + mostRows && (rows[to]?.blanks ?? 0) <= usual) to++
    const own = rows.slice(from, to)
    if (to < rows.length && isCaption(own, rows[to])) {
      insets.set(from, 'first')
      for (let i = from + 1; i < to; i++) insets.set(i, 'inner')
    } else {
      to = from + tearing(rows, from, usual)
      for (let i = from; i < to; i++) insets.set(i, 'first')
    }
    if (to === from) continue
    insets.set(to, 'behind')
    from = to - 1
  }
  return insets
}

/**
 * How many photos' texts begin at a row: sentences on one row each with white around them, where the row above stops amid
 * a sentence and the row below is too short to be a paragraph: it ends what the row above began.
 */
function tearing(rows: readonly Row[], at: number, usual: number): number {
  const before = rows[at - 1]
  // Behind a colon stands what it announces.
  if (!before || !isText(before) || endsSentence(before.text) || /[：:]$/u.test(before.text)) return 0
  const column = Math.max(settled(before), settled(rows[at - 2] ?? before))
  if (column > widestColumn || before.width < Math.max(narrowest, column - 2)) return 0
  if (count(before.text, '“') > count(before.text, '”')) return 0
  const [own, after] = [rows[at], rows[at + 1]]
  if (own && after && isOneClause(own.text) && after.blanks > usual && isNoFirstRow(after, column)) return 1
  // What a column broke off is any part of a line.
  if ((own?.width ?? 0) < column * 0.85) return 0
  for (let n = 1; n <= mostPhotos; n++) {
    const own = rows[at + n - 1]
    const after = rows[at + n]
    if (!own || !after || !isText(own) || after.blanks <= usual || !isSentence(own.text)) return 0
    if (!isText(after) || opensArticle(after.text) || isOpening(after.text[0])) return 0
    const next = rows[at + n + 1]
    const alone = next === undefined || next.blanks > usual
    if (alone && endsSentence(after.text) && after.width < column * 0.65) return n
  }
  return 0
}

/**
 * How many rows a sentence as photos have it takes amid another sentence, without white: no enumeration goes on with a
 * whole sentence, and rows that fill the column are a photo’s text where the row above stops amid a clause and a sentence
 * reads so from there on. Nor does the paragraph end there: the row below fills the column that the rows above fill, and
 * has no more white above it.
 */
function tearingRows(rows: readonly Row[], at: number, { words }: Spacing): number {
  const [first, before, own] = rows.slice(Math.max(0, at - 2), at + 1)
  if (!first || !before || !own || at < 2 || !isText(before) || endsSentence(before.text)) return 0
  const column = settled(before)
  const fills = (row: Row) => Math.abs(settled(row) - column) <= 1.1
  if (!fills(first) || column < narrowest) return 0
  let to = at
  while (to < at + mostTearing && !endsSentence(rows[to]?.text ?? '') && rows[to]) to++
  const [last, after] = rows.slice(to, to + 2)
  if (!last || !after || !endsSentence(last.text) || last.width > column - shortBy) return 0
  const others = rows.slice(at, to)
  if (others.length === 0 ? !/、$/u.test(before.text) : !/[^，；：]$/u.test(before.text)) return 0
  if (!others.every(fills) || after.blanks > own.blanks) return 0
  if (![...others, last].every(isText) || !isNoFirstRow(after, column)) return 0
  const text = others.map((row) => row.text).join('') + last.text
  if (!isSentence(text) || photoTextLikeness(text) < clearly || words.parts(before.text, text)) return 0
  return to + 1 - at
}

/** In rows. */
const mostTearing = 3

/** In em. */
const shortBy = 3

/** As wide as its column, and so no row that stands two em in. */
const isNoFirstRow = (row: Row, column: number) =>
  isText(row) &&
  column <= widestWrapped &&
  !isOpening(row.text[0]) &&
  settled(row) > column - 1.5 &&
  settled(row) < column + 1

const mostPhotos = 3

/** One, from the row's beginning to its end. */
const isSentence = (text: string) => endsSentence(text) && !/[。！？]./u.test(text)

/** No column of running text is narrower, in em. */
const narrowest = 8

function isCaption(own: readonly Row[], below: Row | undefined): boolean {
  const last = own.at(-1)
  if (!last || own.length > mostRows) return false
  if (!own.every(isText)) return false
  // Whole sentences that end before the last row are a paragraph.
  if (own.slice(0, -1).some(({ text }) => endsSentence(text))) return false
  // Rows that were wrapped are as wide as their column: what is much narrower than the last one is a headline.
  if (own.length > 1 && endsInCredit(last.text)) return own.every(({ width }) => width * 1.6 >= last.width)
  const ends = endsSentence(last.text) || (below !== undefined && isCreditText(below.text))
  return ends && own.some(({ text }) => saysWhoIsWhere(text))
}
