import { isCjkText } from '../../text'
import { isInCapitals } from '../cues/latin'
import { indentOf, isFirst, isMeasure, settled, usualWidth } from './column-width'
import { listedIn } from './listed-rows'
import type { Row } from './row'

/** How a page is set, however wide its columns are: these are told twice, with and without its paragraphs. */
export interface Setting {
  /** Its headlines are set in capitals. */
  readonly inCapitals: boolean
  /** How far in a paragraph begins, in em. */
  readonly indent: number
  /** For each row, whether it is a line of verse or of a list, which no column broke. */
  readonly listed: readonly boolean[]
  /** For each row its width in em, where it tells how wide its column is; null = it does not. */
  readonly measures: readonly (number | null)[]
  /** The width that most of the page's rows have; 0 = they differ. */
  readonly usual: number
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
    listed: listedIn(rows),
    measures: rows.map((row, i) => (isMeasure(row) ? width(row, i) : null)),
    usual: usualWidth(rows),
    spaced: rows.filter(({ blanks }) => blanks > 0).length > rows.length * 0.8,
  }
}
