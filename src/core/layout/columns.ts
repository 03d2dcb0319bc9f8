import {
  displayWidth,
  endsSentence,
  isCjk,
  isCjkMark,
  isCjkText,
  isClosing,
  isDigit,
  isLatin,
  isOpening,
  isSpace,
  squeeze,
} from '../text'
import {
  endsInCredit,
  isHeadingLike,
  isNumberedHead,
  isOpenText,
  opensArticle,
  opensInCapitals,
  opensItem,
  opensQuestion,
} from './cues'
import { paragraphIndent, type Row } from './row'

/** A row of running text, as far as a row alone can tell. */
export function isProse(row: Row): boolean {
  return row.width >= 8 && row.level === null && !row.shadowed && !row.alone
}

/** The widths of the columns of a page, asked row by row. */
export class Columns {
  readonly #rows: readonly Row[]
  /** For each row, the width of the column that it and the rows above, or below, stand in; 0 = unknown. */
  #above: readonly number[]
  #below: readonly number[]
  /** For each row, whether the column below it shows in three rows or more. */
  #sure: readonly boolean[]
  readonly #heading: (boolean | undefined)[] = []

  readonly #listed: readonly boolean[]
  readonly #mark: number
  /** How far in a paragraph begins, in em. */
  readonly indent: number

  /** @param told for each row, how wide the column is that its paragraph fills; 0 = unknown. Absent = nothing is. */
  constructor(rows: readonly Row[], mark: number, told: readonly number[] = []) {
    this.#rows = rows
    this.#mark = mark
    this.indent = indentOf(rows)
    this.#listed = listedIn(rows)
    // Short paragraphs have as many first lines as full ones: they count with their indent.
    const set = rows.map(
      (row, i) => settled(row) + (isFirst(row, rows[i - 1]) && isCjkText(row.text) ? this.indent : 0),
    )
    this.#above = rows.map((_, i) => toldNear(told, i - 1, -1) || column(rows, set, i - 1, -1).width)
    const columns = rows.map((_, i) => {
      const width = toldNear(told, i + 1, 1)
      return width > 0 ? { width, sure: true } : column(rows, set, i + 1, 1)
    })
    this.#below = columns.map(({ width }) => width)
    this.#sure = columns.map(({ sure }) => sure)
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
    return this.#listed[i] ?? false
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
    const need = cluster(next.text, this.#mark) + taken
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

  /** Whether row i is too wide to be a first row of the columns around it, as they are indented here. */
  opensNone(i: number): boolean {
    const row = this.#rows[i]
    const column = Math.max(this.#above[i] ?? 0, this.#below[i] ?? 0)
    if (!row || this.indent === 0 || column === 0) return false
    return settled(row) + this.indent > column + (row.stretched ? 0.8 : 1.1)
  }

  /** Whether a paragraph of the column that goes on at row i more likely begins with it than with the row above. */
  startsBelow(i: number): boolean {
    const column = this.#below[i] ?? 0
    const miss = (row: Row | undefined) => Math.abs((row?.width ?? 0) + this.indent - column)
    return miss(this.#rows[i]) < miss(this.#rows[i - 1])
  }

  endsEarly(i: number): boolean {
    const row = this.#rows[i]
    return row !== undefined && endsSentence(row.text) && row.width < (this.#below[i] ?? 0) - 3
  }

  /** A line of its own among text: short of its column though more would have fitted, and no sentence. */
  isHeading(i: number): boolean {
    const known = this.#heading[i]
    if (known !== undefined) return known
    const value = this.#isHeading(i)
    this.#heading[i] = value
    return value
  }

  #isHeading(i: number): boolean {
    const row = this.#rows[i]
    if (!row) return false
    if (row.level !== null || row.shadowed || isNumberedHead(row.text)) return true
    if (opensItem(row.text) || opensQuestion(row.text)) return false
    // Between two turns of an interview stands its subhead, which may be all quoted.
    if (opensQuestion(this.#rows[i + 1]?.text ?? '') && isQuoted(row.text)) return true
    if (isOpenText(row.text) || opensArticle(row.text) || opensInCapitals(row.text)) return false
    if (endsSentence(row.text) && !/[？！?!]$/u.test(row.text)) return false
    if (/[，、；：,;:]$/u.test(row.text)) return false
    if (/[。；;]/u.test(row.text)) return false
    // A phrase does not end in a particle.
    if (/[的了和与及或以在把被将对从向为使让由给]$/u.test(row.text) && row.width > 8) return false
    // Nor does it begin with one.
    if (/^[的了着们]\p{Script=Han}/u.test(row.text)) return false
    const above = this.#above[i] ?? 0
    const below = this.#below[i] ?? 0
    const before = this.#rows[i - 1]
    const ended = before !== undefined && endsSentence(before.text)
    // Two halves with a space between: only headings are set so.
    if (ended && isInHalves(row.text)) return true
    const parted = !before || before.alone || endsInCredit(before.text) || this.isHeading(i - 1)
    const opens = parted || ended
    // What a line quotes behind no text has its own marks.
    const own = parted ? row.text.replace(/“[^“”]*”/gu, '') : row.text
    const plain = !/[，、,]|[？！?!]./u.test(own)
    const following = this.#rows[i + 1]
    // No sentence ends here, and what follows goes on with none: unless it was torn, it stands for itself.
    if (opens && plain && (!following || opensArticle(following.text) || following.alone)) return true
    // Its last row would be as short and end a sentence: a caption that was wrapped, not a heading.
    const next = this.#rows[i + 1]
    if (next && next.blanks < row.blanks && endsSentence(next.text) && next.width < row.width - 4)
      return false
    // Set smaller than the columns around it, and its sentence ends on the row below: a caption.
    if (
      opens &&
      next &&
      above + below > 0 &&
      this.sticksOut(i) &&
      next.width <= row.width &&
      endsSentence(next.text)
    )
      return false
    // Amid a sentence, and as wide as the row below it: both are rows of a narrow column.
    if (!opens && next && Math.abs(next.width - row.width) <= 1.1 && !isHeadingLike(next.text)) return false
    // No paragraph is as short as that.
    if (next && next.width <= shortest && endsSentence(next.text) && !/^[“‘]/u.test(next.text)) return false
    if (!plain && above === 0 && below === 0) return false
    if (opens && plain) {
      // Behind a full row that ends a sentence the paragraph may go on: only an early end tells.
      const mayGoOn =
        !parted && before !== undefined && (this.isFull(i - 1, before) || this.fillsIndented(i - 1))
      return this.#isNoFirstRow(row, below, next, mayGoOn)
    }
    if (row.width > Math.max(above, below) + 2.2) return plain
    const filled = (column: number) => column > 0 && row.width >= column - 2.2 && row.width <= column + 1.1
    // As wide as its column by chance: only what stands above and below can tell.
    if (filled(above) || filled(below)) return false
    // The last line of a paragraph ends a sentence; this one does not, and is short.
    if (before && !endsSentence(before.text) && !this.isHeading(i - 1) && !isHeadingLike(row.text))
      return false
    return this.fitsOn(i, plain ? (opens ? this.indent + 1 : 0) : raggedness + this.indent)
  }

  /** Whether a paragraph of the column below cannot begin with this row: it would stick out, or end too early. */
  #isNoFirstRow(row: Row, below: number, next: Row | undefined, mayGoOn: boolean): boolean {
    if (below === 0 || !next) return true
    const width = row.width - straySpaces(row.text) + this.indent
    return (!mayGoOn && width > below + 0.8) || width + 2 + cluster(next.text, this.#mark) <= below + 0.3
  }
}

/** A quotation from end to end, which no sentence ends. */
const isQuoted = (text: string) => /^“[^“”]*[^“”。！？…]”$/u.test(text)

function isInHalves(text: string): boolean {
  return /^[^\s，。、；：]{3,}\p{Script=Han}[”》]?[\s　][“《]?\p{Script=Han}[^\s，。、；：]{3,}$/u.test(text)
}

/** So many lines without a mark follow each other in verse and lists alone. */
const fewestListed = 4

/** Rows without a mark, of many widths: running text would fill its column, and need a comma. */
function listedIn(rows: readonly Row[]): boolean[] {
  const listed = rows.map(() => false)
  for (let from = 0; from < rows.length; from++) {
    let to = from
    while (isMarkless(rows[to])) to++
    const end = endOfList(rows, from, to)
    const before = rows[from - 1]
    const inProse = before !== undefined && !/[。！？：:”）]$/u.test(before.text)
    if (end - from >= fewestListed && !inProse && differ(rows.slice(from, end - 1)))
      listed.fill(true, from, end)
    from = to
  }
  return listed
}

function isMarkless(row: Row | undefined): boolean {
  if (!row || row.width < 2 || row.width > widestListed || !isCjkText(row.text)) return false
  return !/[，。、；：！？…,;:]/u.test(row.text) && !opensArticle(row.text)
}

/** Without the rows at its end that are as wide as those below them: a paragraph begins with them. */
function endOfList(rows: readonly Row[], from: number, to: number): number {
  const next = rows[to]
  let end = to
  if (next && next.width >= 8) while (end > from && isAsWide(rows[end - 1], next)) end--
  return end
}

const isAsWide = (row: Row | undefined, next: Row) => Math.abs((row?.width ?? 0) - next.width) <= 2.2

/** In em. */
const widestListed = 24

/** All but the last row of a narrow column are of one width. */
function differ(rows: readonly Row[]): boolean {
  const [first] = rows
  return first !== undefined && rows.some(({ width }) => Math.abs(width - first.width) > 1.6)
}

/** How wide the spaces are, in em, that an extraction puts around a Chinese row's numbers. */
function straySpaces(text: string): number {
  return isCjkText(text) ? (text.length - squeeze(text).length) / 4 : 0
}

/** Below this width, in em, a row that ends a sentence is the end of a paragraph and never the whole of one. */
const shortest = 3.2

/** A row's width with half of the mark that it ends in, which may hang over the column's edge. */
function settled({ text, width }: Row): number {
  return isCjkMark(text.at(-1)) ? width - 0.5 : width
}

/** Whether this page's paragraphs begin two em in: their first lines are shorter than their second ones. */
function indentOf(rows: readonly Row[]): number {
  let first = 0
  let short = 0
  for (const [i, row] of rows.entries()) {
    const next = rows[i + 1]
    // A second line that ends the paragraph may be of any width.
    const before = rows[i - 1]
    if (!next || !before || row.width < 8 || endsSentence(row.text) || endsSentence(next.text)) continue
    if (!endsSentence(before.text) || before.width > row.width - 3) continue
    if (Math.abs(next.width - row.width) > 3) continue
    first++
    if (settled(next) - settled(row) >= 1.3) short++
  }
  // Few first lines tell little: then the custom of the script decides.
  const chinese = rows.filter(({ text }) => isCjkText(text)).length * 2 > rows.length
  const flush = chinese ? first > 2 && short * 2 < first : short === 0 || short * 3 < first * 2
  return flush ? 0 : paragraphIndent
}

/** A paragraph's first line beyond doubt: it opens an article, or the one before ended early or is no text. */
function isFirst(row: Row, before: Row | undefined): boolean {
  if (!before || endsSentence(row.text)) return false
  if (opensArticle(row.text)) return true
  // A heading has no mark inside.
  if (!/[，、；,;]|[。.]./u.test(row.text)) return false
  if (!isProse(before)) return true
  return endsSentence(before.text) && before.width < row.width - 3
}

/** No line of running text is set wider, in em. */
export const widestColumn = 75

/** How far running text may fall short of its column in mid-sentence, where a long word or number did not fit. */
export const raggedness = 4

/** What is told of the nearest two rows in one direction; 0 = nothing. */
function toldNear(told: readonly number[], from: number, step: number): number {
  return told[from] || told[from + step] || 0
}

/** The width of the column that the six nearest rows of running text in one direction stand in; 0 = there are none. */
function column(
  rows: readonly Row[],
  set: readonly number[],
  from: number,
  step: number,
): { readonly width: number; readonly sure: boolean } {
  const widths: number[] = []
  for (let i = from, n = 0; n < 6 && i >= 0 && i < rows.length; i += step, n++) {
    const row = rows[i]
    if (!row || !isProse(row)) {
      if (row && (row.level !== null || row.shadowed)) break
      continue
    }
    widths.push(set[i] ?? 0)
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

/** How wide what begins a line is, up to the first place where the line could have been broken. */
export function cluster(text: string, mark: number): number {
  let i = 0
  while (i < text.length && isOpening(text[i])) i++
  const unit = text.charCodeAt(i)
  if (isDigit(unit) || isLatin(unit)) {
    while (
      i < text.length &&
      !isSpace(text.charCodeAt(i)) &&
      !isCjk(text.charCodeAt(i)) &&
      !isCjkMark(text[i])
    )
      i++
  } else i++
  while (i < text.length && isClosing(text[i])) i++
  return displayWidth(text.slice(0, Math.max(1, i)), mark)
}
