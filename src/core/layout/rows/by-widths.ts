import { endsSentence } from '../../text'
import { isInTitleCase, opensInCapitals } from '../cues/latin'
import { endsInParticle, goesOnWith, isOpenText } from '../cues/phrases'
import { endsInSignature } from '../cues/signatures'
import { type Columns, raggedness, widestWrapped } from './columns'
import type { Row } from './row'
import type { Seam } from './seam'
import type { Spacing } from './spacing'
import type { Verdict } from './weigh'

/** In em. */
const shortestHeading = 3.2
/** In em: no column widens by so much amid a paragraph. */
const widerBy = 5

/** What the rows' widths say where nothing else does. */
export function byWidths(seam: Seam, spacing: Spacing): Verdict {
  const { rows, i, above, below, current, columns, headings } = seam
  const ended = endsSentence(above.text)
  const full = fillsColumn(above, i - 1, below, rows[i + 1], current, columns)
  if (isWrappedDeck(rows, i, current)) return 'join'
  if (!ended && current.length === 1 && columns.opensCaption(i - 1)) return 'join'
  const heading = headings.has(i)
  // What stands behind a comma goes on, and no heading is as short.
  if (heading && /[，、]$/u.test(above.text) && below.width <= shortestHeading && below.blanks === 0)
    return 'join'
  if (heading) return !ended && full && !headings.has(i - 1) ? 'torn' : 'break'
  if (headings.has(i - 1) && current.length === 1) return 'break'
  if (!ended) {
    // White, and a column far wider: what goes on there began elsewhere.
    if (spacing.parts && below.blanks > spacing.usual && full && isFarWider(above, below)) return 'torn'
    const slack = current.length > 1 || /[，。；：,;:]/u.test(above.text) ? raggedness : columns.indent + 2
    // Behind a semicolon the next item of a list begins on a row of its own.
    if (/；$/u.test(above.text) && !full && columns.fitsOn(i - 1, raggedness)) return 'break'
    if (isOpenText(above.text) || /[，、；,;]$/u.test(above.text)) return 'join'
    if (spacing.parts && below.blanks === 0) return 'join'
    if (goesOnWith(above.text, below.text)) return 'join'
    // Prose that is wider than the columns around it: a caption or a lead, and this is its last row.
    const twoRows = above.width >= 20 && below.width < above.width && current.length === 1
    const last = endsSentence(below.text) || endsInSignature(below.text)
    if (slack === raggedness && (columns.sticksOut(i - 1) || twoRows) && last) return 'join'
    if (slack === raggedness && isRunningOn(current, below, columns.indent, last)) return 'join'
    if (!full && !opensInCapitals(above.text) && columns.fitsOn(i - 1, slack)) return 'break'
    // Nothing but a heading is a row of its own without a mark inside, above a first row.
    const plain = !/[，。；、,;]|[？！?!].|[：:]$/u.test(above.text) && !endsInParticle(above.text)
    if (current.length === 1 && plain && columns.isIndented(i) && columns.startsBelow(i)) return 'break'
    return 'join'
  }
  // A sentence ends on the row above.
  if (spacing.opens && below.blanks === 0 && !below.indented && !columns.fitsOn(i - 1)) return 'join'
  if (!full) return 'break'
  // Another column begins where a paragraph ends, not amid one that fills its own.
  if (below.width > above.width + 3 && !columns.isFull(i, below) && columns.sticksOut(i)) return 'break'
  // Two weak signs: the next character might just have fitted, and the row below does not fill its column either.
  if (current.length > 1 && columns.fitsOn(i - 1) && !columns.reaches(i)) return 'break'
  const parted = below.blanks > 0
  // A column ended where a sentence did: what goes on below is too wide for a first row.
  if (Math.abs(above.width - below.width) <= 1.6 && columns.opensNone(i)) return 'join'
  if (spacing.inside < 0.25 && parted) return 'break'
  if (below.indented && !above.indented) return 'break'
  if (columns.isIndented(i)) return 'break'
  return 'join'
}

const isFarWider = (above: Row, below: Row) =>
  below.width > above.width + widerBy && below.width <= widestWrapped

/** Of a deck over several rows, in title case below a headline in Latin script, with white under it. */
function isWrappedDeck(rows: readonly Row[], i: number, current: readonly Row[]): boolean {
  const first = i - current.length
  if (rows[i]?.blanks !== 0 || rows[first - 1]?.level == null) return false
  let end = i + 1
  while (end - first < longestDeck && rows[end]?.blanks === 0) end++
  if (rows[end]?.blanks === 0) return false
  return isInTitleCase(
    rows
      .slice(first, end)
      .map(({ text }) => text)
      .join(' '),
  )
}

/** In rows. */
const longestDeck = 4

/**
 * Prose that no sentence ends, whatever stands around: a sentence ends inside it, its last row comes, or its second one,
 * as wide as the first with its indent.
 */
function isRunningOn(current: readonly Row[], below: Row, indent: number, last: boolean): boolean {
  const above = current.at(-1)
  if (!above) return false
  // It stops in its column's first half: what was torn there goes on elsewhere.
  if (above.width * 2 < (current.at(-2)?.width ?? 0)) return false
  if ((current.length > 1 && last) || /[。！？]./u.test(above.text.replace(/[”’）》]/gu, ''))) return true
  return /[，；,;]/u.test(above.text) && Math.abs(above.width + indent - below.width) <= 1.1
}

/** Whether the last row so far, row i, reaches the edge of its column; `below` and `next` are the rows under it. */
function fillsColumn(
  row: Row,
  i: number,
  below: Row,
  next: Row | undefined,
  current: readonly Row[],
  columns: Columns,
): boolean {
  const before = current.at(-2)
  // Far shorter than the row above it in its own paragraph: whatever column the next rows stand in, this one ends.
  if (before && endsSentence(row.text) && row.width < before.width - 3 && !alike(row, below)) return false
  if (columns.isFull(i, row) || (current.length === 1 && columns.fillsIndented(i))) return true
  // A lead across the columns: its second row is as wide as its first one with the indent.
  if (current.length === 1 && row.width >= narrowestLead && columns.sticksOut(i))
    return Math.abs(row.width + columns.indent - below.width) <= 1.1
  // A column of its own beside a photo: two rows of running text that agree with each other, whatever stands around.
  const isText = /[，。；、,;]/u.test(row.text + below.text) || (next !== undefined && isRest(next))
  if (endsSentence(row.text) || !isText) return false
  const printed = before && before.width + (current.length === 2 ? columns.indent : 0)
  return (
    alike(row, below) || (before !== undefined && (alike(row, before) || row.width >= (printed ?? 0) - 1.1))
  )
}

/** In em. */
const narrowestLead = 40

/** A sentence's last word or two, on a row of their own. */
const isRest = ({ text, width }: Row) => width <= shortestHeading && endsSentence(text)

const alike = (a: Row, b: Row) => Math.abs(a.width - b.width) <= 1.1
