import { endsSentence, isCjkMark, isCjkText } from '../../text'
import { opensArticle } from '../cues/openings'
import { endsInSignature } from '../cues/signatures'
import { paragraphIndent } from './pieces'
import { isText, type Row } from './row'

/** A row of running text, as far as a row alone can tell. */
export function isProse(row: Row): boolean {
  return row.width >= 8 && isText(row)
}

/** Behind the text of this row its author's name may stand, out of the column. */
export const isMeasure = (row: Row) => isProse(row) && !endsInSignature(row.text)

/** A row's width with half of the mark that it ends in, which may hang over the column's edge. */
export function settled({ text, width }: Row): number {
  return isCjkMark(text.at(-1)) ? width - 0.5 : width
}

/** Whether this page's paragraphs begin two em in: their first lines are shorter than those below them. */
export function indentOf(rows: readonly Row[]): number {
  let first = 0
  let short = 0
  const set = rows.map(settled)
  for (const [i, row] of rows.entries()) {
    const before = rows[i - 1]
    if (!before || row.width < 8 || endsSentence(row.text)) continue
    if (!endsSentence(before.text) || before.width > row.width - 3) continue
    const inner = widthAround(rows, set, i)
    if (Math.abs(inner - row.width) > 3) continue
    first++
    if (inner - settled(row) >= 1.3) short++
  }
  // Few first lines tell little: then the custom of the script decides.
  const chinese = rows.filter(({ text }) => isCjkText(text)).length * 2 > rows.length
  const flush = chinese ? first > 2 && short * 2 < first : short === 0 || short * 3 < first * 2
  return flush ? 0 : paragraphIndent
}

/** How wide the rows around a paragraph's first one are set; 0 = nothing tells. */
function widthAround(rows: readonly Row[], set: readonly number[], i: number): number {
  const row = rows[i]
  const next = rows[i + 1]
  // A second line that ends the paragraph may be of any width.
  if (!row || !next || endsSentence(next.text)) return 0
  // Latin rows are ragged: what several reach says nothing of one.
  if (!isCjkText(row.text)) return set[i + 1] ?? 0
  // A number that did not fit leaves a row short: two of the rows around reach the column's edge.
  let widest = 0
  let second = 0
  for (let n = Math.max(0, i - around); n <= i + around && n < rows.length; n++) {
    const width = set[n] ?? 0
    if (n === i || width > row.width + 3) continue
    second = Math.max(second, Math.min(widest, width))
    widest = Math.max(widest, width)
  }
  return second
}

/** In rows. */
const around = 6

/** A paragraph's first line beyond doubt: it opens an article, or the one before ended early or is no text. */
export function isFirst(row: Row, before: Row | undefined): boolean {
  if (!before || endsSentence(row.text)) return false
  if (opensArticle(row.text)) return true
  // A heading has no mark inside.
  if (!/[，、；,;]|[。.]./u.test(row.text)) return false
  if (!isProse(before)) return true
  return endsSentence(before.text) && before.width < row.width - 3
}

/** The width, to half an em, that most rows of running text have; 0 = they differ. */
export function usualWidth(rows: readonly Row[]): number {
  const widths = rows.filter(isProse).map(settled)
  const counts = new Map<number, number>()
  for (const width of widths) {
    const step = Math.round(2 * width) / 2
    counts.set(step, (counts.get(step) ?? 0) + 1)
  }
  let usual = 0
  for (const [step, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = step
  const near = widths.filter((width) => Math.abs(width - usual) <= 0.75).length
  return near * 2 > widths.length ? usual : 0
}

/** What is told of the nearest two rows in one direction; 0 = nothing. */
export function toldNear(told: readonly number[], from: number, step: number): number {
  return told[from] || told[from + step] || 0
}

/** The width of the column that the six nearest rows of running text in one direction stand in; 0 = there are none. */
export function column(
  rows: readonly Row[],
  measures: readonly (number | null)[],
  from: number,
  step: number,
): { readonly width: number; readonly sure: boolean } {
  const widths: number[] = []
  for (let i = from, n = 0; n < 6 && i >= 0 && i < rows.length; i += step, n++) {
    const width = measures[i] ?? null
    if (width !== null) widths.push(width)
    else if (rows[i]?.level !== null || rows[i]?.shadowed) break
  }
  if (widths.length < 2) return { width: widths[0] ?? 0, sure: false }
  // A column is what three of the rows agree on, the nearest first; else what the widest two do.
  let widest = 0
  for (const [n, width] of widths.entries()) {
    const tolerance = Math.max(1.1, width * 0.045)
    const agreeing = widths.filter((other, m) => m !== n && Math.abs(other - width) <= tolerance)
    if (agreeing.length > 1) return { width: edge(width, agreeing), sure: true }
    if (agreeing.length > 0) widest = Math.max(widest, width)
  }
  return { width: widest || Math.max(...widths.slice(0, 3)), sure: false }
}

/** The edge that rows of one column reach: a single one may stick out, whose marks were squeezed. */
function edge(width: number, others: readonly number[]): number {
  let first = width
  let second = Number.NEGATIVE_INFINITY
  for (const other of others) {
    second = Math.max(second, Math.min(first, other))
    first = Math.max(first, other)
  }
  return Math.min(first, second + 0.5)
}
