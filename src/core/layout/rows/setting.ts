import { isCjkText } from '../../text'
import { isInCapitals } from '../cues/latin'
import { opensArticle } from '../cues/openings'
import { indentOf, isFirst, isMeasure, settled, usualWidth } from './column-width'
import { type Listed, listedIn } from './listed-rows'
import type { Row } from './row'
import { headingsByIndent } from './shown-indents'

/** How a page is set, however wide its columns are: these are told twice, with and without its paragraphs. */
export interface Setting {
  /** Its headlines are set in capitals. */
  readonly inCapitals: boolean
  /** How far in a paragraph begins, in em. */
  readonly indent: number
  /** For each row, whether it is a line of verse or of a list, which no column broke; null = it is none. */
  readonly listed: readonly (Listed | null)[]
  /** For each row its width in em, where it tells how wide its column is; null = it does not. */
  readonly measures: readonly (number | null)[]
  /** The width that most of the page's rows have; 0 = they differ. */
  readonly usual: number
  /** How many rows stand above the page's first text, each a headline's line or what leads up to one. */
  readonly headed: number
  /** See {@link headingsByIndent}. */
  readonly headings: readonly boolean[] | null
  /** White stands above nearly every row. */
  readonly spaced: boolean
}

export function settingOf(rows: readonly Row[]): Setting {
  const indent = indentOf(rows)
  // Short paragraphs have as many first lines as full ones: they count with their indent.
  const width = (row: Row, i: number) =>
    settled(row) + (isFirst(row, rows[i - 1]) && isCjkText(row.text) ? indent : 0)
  return {
    inCapitals: rows.some(({ level, text }) => level === 1 && isInCapitals(text)),
    indent,
    headed: rowsAboveText(rows),
    headings: headingsByIndent(rows),
    listed: listedIn(rows),
    measures: rows.map((row, i) => (isMeasure(row) ? width(row, i) : null)),
    usual: usualWidth(rows),
    spaced: rows.filter(({ blanks }) => blanks > 0).length > rows.length * 0.8,
  }
}

/**
 * Some PDFs paint a page's headlines before its texts: rows of any widths above the first news, of which none has a
 * mark as a text's rows do.
 */
function rowsAboveText(rows: readonly Row[]): number {
  const first = rows.findIndex(({ text, alone }) => alone || opensArticle(text))
  const above = rows.slice(0, Math.max(0, first))
  if (above.length < fewestAbove || above.some(({ text }) => /[。；]|[，、：,;:]$/u.test(text))) return 0
  const widths = above.map(({ width }) => width).sort((a, b) => a - b)
  return (widths.at(-1) ?? 0) - (widths[0] ?? 0) > widestDifference ? above.length : 0
}

const fewestAbove = 3

/** In em: a column's rows differ by less. */
const widestDifference = 6
