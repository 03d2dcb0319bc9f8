import { endsSentence } from '../../text'
import { isCreditText } from '../cues/credits'
import { isLatinBreak } from '../cues/latin'
import { cluster } from './cluster'
import { column, settled, toldNear } from './column-width'
import type { Row } from './row'
import type { Setting } from './setting'

/** The widths of the columns of a page, asked row by row. */
export class Columns {
  readonly #rows: readonly Row[]
  /** For each row, the width of the column that it and the rows above, or below, stand in; 0 = unknown. */
  readonly #above: readonly number[]
  readonly #below: readonly number[]
  /** For each row, whether the column below it shows in three rows or more. */
  readonly #sure: readonly boolean[]
  readonly #setting: Setting
  readonly #mark: number
  /** How far in a paragraph begins, in em. */
  readonly indent: number

  /** @param told for each row, how wide the column is that its paragraph fills; 0 = unknown. Empty = nothing is. */
  constructor(rows: readonly Row[], mark: number, told: readonly number[], setting: Setting) {
    this.#rows = rows
    this.#mark = mark
    this.#setting = setting
    this.indent = setting.indent
    this.#above = rows.map(
      (_, i) => toldNear(told, i - 1, -1) || column(rows, setting.measures, i - 1, -1).width,
    )
    const columns = rows.map((_, i) => {
      const width = toldNear(told, i + 1, 1)
      return width > 0 ? { width, sure: true } : column(rows, setting.measures, i + 1, 1)
    })
    this.#below = columns.map(({ width }) => width)
    this.#sure = columns.map(({ sure }) => sure)
  }

  /** Whether white before it tells of every row whether a paragraph begins with it. */
  get showsIndents(): boolean {
    return this.#setting.headings !== null
  }

  /** The width of the column that row i and the rows above it stand in; 0 = unknown. */
  above(i: number): number {
    return this.#above[i] ?? 0
  }

  /** The width of the column that row i and the rows below it stand in; 0 = unknown. */
  below(i: number): number {
    return this.#below[i] ?? 0
  }

  /** Whether the column below row i shows in three rows or more. */
  isSure(i: number): boolean {
    return this.#sure[i] ?? false
  }

  /** Whether row i reaches the edge of a column that it may stand in. */
  isFull(i: number, row: Row): boolean {
    const above = this.#above[i] ?? 0
    const below = this.#below[i] ?? 0
    const near = (column: number) => column > 0 && row.width >= column - 1.6 && row.width <= column + 2.2
    return near(above) || near(below)
  }

  /** Whether row i reaches the edge of the column that goes on below it. */
  reaches(i: number): boolean {
    return (this.#rows[i]?.width ?? 0) >= (this.#below[i] ?? 0) - 1.1
  }

  /** Whether row i, as a first line two em in, reaches the edge of its column. */
  fillsIndented(i: number): boolean {
    const width = (this.#rows[i]?.width ?? 0) + this.indent
    const near = (column: number) => column > 0 && width >= column - 1.1 && width <= column + 1.1
    return near(this.#below[i] ?? 0) || near(this.#above[i] ?? 0)
  }

  /** Whether row i is a line of verse or of a list, which no column broke. */
  isListed(i: number): boolean {
    return (this.#setting.listed[i] ?? null) !== null
  }

  /** Whether row i is the rest of the line of a list above it. */
  isRestOfListed(i: number): boolean {
    return this.#setting.listed[i] === 'rest'
  }

  sticksOut(i: number): boolean {
    return (this.#rows[i]?.width ?? 0) > Math.max(this.#above[i] ?? 0, this.#below[i] ?? 0) + 2.2
  }

  /** Whether what begins row i + 1 would have fitted on row i: its end was meant. */
  fitsOn(i: number, taken = 0): boolean {
    const row = this.#rows[i]
    const next = this.#rows[i + 1]
    if (!row || !next) return true
    const columns = [this.#above[i] ?? 0, this.#below[i] ?? 0].filter((column) => column > 0)
    if (columns.length === 0) return true
    const need = cluster(next.text, this.#mark) + taken + (isLatinBreak(row.text, next.text) ? wordSpace : 0)
    return columns.every((column) => row.width + need <= column + 0.3 || row.width > column + 2.2)
  }

  /** A first line, two em short although more would have fitted, that no sentence ends. */
  isIndented(i: number): boolean {
    const row = this.#rows[i]
    const next = this.#rows[i + 1]
    const below = this.#below[i] ?? 0
    const above = this.#above[i] ?? 0
    // Few rows below may all be short; what stands above in the same column knows better.
    const column = !this.#sure[i] && Math.abs(above - below) <= 3 ? Math.max(above, below) : below
    if (!row || !next || column === 0 || this.indent === 0) return false
    const short = column - settled(row)
    if (endsSentence(row.text) && short > 2.6) return false
    const need = cluster(next.text, this.#mark)
    return short >= 1.3 && need <= short && short - this.indent <= Math.max(1.2, need + 0.3)
  }

  /** Whether row i is the first of a caption, set smaller than the columns around it: a sentence or a credit ends it. */
  opensCaption(i: number): boolean {
    const [row, next, last] = this.#rows.slice(i, i + 3)
    if ((this.#above[i] ?? 0) + (this.#below[i] ?? 0) === 0) return false
    if (!row || !next || !this.sticksOut(i) || next.level !== null || next.shadowed) return false
    if (next.width <= row.width && endsSentence(next.text)) return true
    if (!last) return false
    if (isCreditText(last.text)) return next.width < row.width && !next.alone
    return this.opensNone(i + 1) && endsSentence(last.text) && last.width < row.width
  }

  /** Whether row i is too wide to be a first row of the columns around it, as they are indented here. */
  opensNone(i: number): boolean {
    const row = this.#rows[i]
    const column = Math.max(this.#above[i] ?? 0, this.#below[i] ?? 0)
    if (!row || this.indent === 0 || column === 0) return false
    return settled(row) + this.indent > column + 1.1
  }

  /** Whether a paragraph of the column that goes on at row i more likely begins with it than with the row above. */
  startsBelow(i: number): boolean {
    const column = this.#below[i] ?? 0
    const miss = (row: Row | undefined) => Math.abs((row?.width ?? 0) + this.indent - column)
    return miss(this.#rows[i]) < miss(this.#rows[i - 1])
  }
}

/** No line of running text is set wider, in em. */
export const widestColumn = 75

/** In em: what is wider was not wrapped in a newspaper's column. */
export const widestWrapped = 30

/** How far running text may fall short of its column in mid-sentence, where a long word or number did not fit. */
export const raggedness = 4

/** Between two Latin words, in em. */
const wordSpace = 0.25
