import { endsSentence, isCjkText, squeeze } from '../../text'
import { endsInCredit, isCreditText, opensPhoto, saysWhatIsSeen } from '../cues/credits'
import { isDeck, isHeadingLike, longestSubhead } from '../cues/headings'
import { announcesNames, isNumberedHead, opensItem } from '../cues/items'
import { areCapitalised, isLatinBreak, isLatinProse, opensInCapitals } from '../cues/latin'
import { isNameList } from '../cues/names'
import { isSalutation } from '../cues/notices'
import { opensArticle, opensQuestion, opensWithDay } from '../cues/openings'
import {
  endsInParticle,
  goesOnWith,
  isOpenText,
  isParallel,
  isQuoted,
  opensInParticle,
} from '../cues/phrases'
import { endsInSignature } from '../cues/signatures'
import { cluster } from './cluster'
import { column, settled, toldNear } from './column-width'
import { goesOn, type Row } from './row'
import { type Setting, settingOf } from './setting'

/** The widths of the columns of a page, asked row by row. */
export class Columns {
  readonly #rows: readonly Row[]
  /** For each row, the width of the column that it and the rows above, or below, stand in; 0 = unknown. */
  #above: readonly number[]
  #below: readonly number[]
  /** For each row, whether the column below it shows in three rows or more. */
  #sure: readonly boolean[]
  readonly #heading: (boolean | undefined)[] = []

  readonly #setting: Setting
  readonly #mark: number
  /** How far in a paragraph begins, in em. */
  readonly indent: number

  /** @param told for each row, how wide the column is that its paragraph fills; 0 = unknown. Absent = nothing is. */
  constructor(
    rows: readonly Row[],
    mark: number,
    told: readonly number[] = [],
    setting: Setting = settingOf(rows),
  ) {
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
    if (i < this.#setting.headed || this.#setting.headings?.[i]) return true
    if (this.showsIndents && (row.indented || this.#isSecond(i))) return false
    if (isDeck(row.text) && (this.isHeading(i - 1) || this.#standsApart(i))) return true
    if (this.#setting.spaced && (this.#areTied(i) || this.#areTied(i - 1))) return true
    if (opensItem(row.text) || opensQuestion(row.text)) return false
    if (opensPhoto(row.text) || saysWhatIsSeen(row.text)) return false
    // Between two turns of an interview stands its subhead, which may be all quoted; above a letter its headline.
    const under = this.#rows[i + 1]?.text ?? ''
    if ((opensQuestion(under) || isSalutation(under)) && isQuoted(row.text)) return true
    if (isOpenText(row.text) || opensArticle(row.text) || opensInCapitals(row.text)) return false
    if (endsSentence(row.text) && !/[？！?!]$/u.test(row.text)) return false
    if (/[，、；：,;:]$/u.test(row.text)) return false
    if (/[。；;]/u.test(row.text)) return false
    // Nor has it four clauses, or three where it is long.
    const most = row.width >= longestHeading ? 2 : 3
    if (row.text.split(/[，,]/u).length > most) return false
    if (endsInParticle(row.text) && row.width > 8) return false
    if (isLatinProse(row.text) || (this.#setting.inCapitals && this.#isInSmallLetters(i, row))) return false
    const before = this.#rows[i - 1]
    const ended = before !== undefined && (endsSentence(before.text) || endsInSignature(before.text))
    const parted = !before || before.alone || endsInCredit(before.text) || this.isHeading(i - 1)
    const opens = parted || ended
    // Two halves with a space between: only headings are set so, whatever goes on below that they tore.
    if (opens && isInHalves(row.text)) return true
    // Nor does it begin with one, or what goes on below it.
    const next = this.#rows[i + 1]
    if (opensInParticle(row.text) || (next?.level === null && opensInParticle(next.text))) return false
    if (announcesNames(row.text) || saysOnWhatDay(row.text)) return false
    if (next?.level === null && !next.shadowed && goesOnWith(row.text, next.text)) return false
    const above = this.#above[i] ?? 0
    const below = this.#below[i] ?? 0
    // A row that begins with a number loses the white above it: this one goes on there.
    if (this.#setting.spaced && before && goesOn(before) && next?.blanks === 0 && /^\d/u.test(next.text))
      return false
    // What a line quotes behind no text has its own marks.
    const own = parted ? row.text.replace(/“[^“”]*”/gu, '') : row.text
    const plain = !/[，、,]|[？！?!]./u.test(own)
    // Behind who signs, with white below it and a headline below that: what leads up to it, or its first line.
    if (before && next && isSigner(before) && next.blanks > 0 && isLikeHeadline(next)) return true
    // No sentence ends here, and what follows goes on with none: unless it was torn, it stands for itself.
    if (opens && plain && (!next || opensArticle(next.text) || next.alone)) return true
    // Nor does it end what was torn above it: that breaks off at its column's edge.
    if (plain && next && opensArticle(next.text) && row.width < above - clearlyShort) return true
    // Behind who signed, between white: few articles begin with one row and are torn there.
    if (opens && plain && before && endsInSignature(before.text) && this.#standsApart(i)) return true
    // So does each of two lines at the page's foot.
    const foot = next !== undefined && this.#rows[i + 2] === undefined
    if (parted && plain && foot && isHeadingLike(next.text) && !endsSentence(next.text)) return true
    // Its last row would be as short and end a sentence: a caption that was wrapped, not a heading.
    if (next && next.blanks < row.blanks && endsSentence(next.text) && next.width < row.width - 4)
      return false
    if (opens && this.opensCaption(i)) return false
    // Amid a sentence, and as wide as the row above or below it: both are rows of a narrow column.
    const alike = next !== undefined && Math.abs(next.width - row.width) <= 1.1
    if (!opens && before && this.#isAmidText(i - 1) && Math.abs(before.width - row.width) <= 1.1) return false
    if (!opens && alike && (!isHeadingLike(next.text) || this.#endsBelow(i + 2))) return false
    // A question that a full row begins ends on it, right above who asks: nothing else goes on with that row.
    if (!opens && before && endsSentence(row.text) && this.isFull(i - 1, before) && next && asks(next))
      return false
    // No paragraph is as short as that.
    if (next && next.width <= shortest && endsSentence(next.text) && !/^[“‘]/u.test(next.text)) return false
    if (!plain && above === 0 && below === 0) return false
    // Who does what: below its kicker, and a paragraph begins on the next row.
    if (isOfWhom(row.text) && this.#isBelowHeading(i) && this.#opensParagraph(i + 1)) return true
    if (opens && plain) {
      // Behind a full row that ends a sentence the paragraph may go on: only an early end tells.
      const mayGoOn =
        !parted && before !== undefined && (this.isFull(i - 1, before) || this.fillsIndented(i - 1))
      // Behind a photo a torn paragraph goes on: its rows are as wide as the column.
      if (isBehindPhoto(before) && alike && Math.abs(row.width - below) <= 1.1) return false
      // Three rows as wide as each other are a narrow column.
      if (before && alike && goesOn(next) && Math.abs(row.width - before.width) <= 1.1) return false
      if (!parted && next && this.#opensInColumn(row, next, above)) return false
      const isSigned = next !== undefined && next.blanks === 0 && endsInSignature(next.text)
      return this.#isNoFirstRow(row, below || (isSigned ? above : 0), next, mayGoOn)
    }
    // Behind a paragraph that surely ended, a first row that stops though more would have fitted stands for itself.
    if (ended && isInClauses(row.text) && this.#endedEarly(i - 1) && this.#stopsShort(i, below)) return true
    if (row.width > Math.max(above, below) + 2.2) return plain
    const filled = (column: number) => column > 0 && row.width >= column - 2.2 && row.width <= column + 1.1
    // As wide as its column by chance: only what stands above and below can tell.
    if (filled(above) || filled(below)) return false
    // The last line of a paragraph ends a sentence; this one does not, and is short.
    if (before && !ended && !this.isHeading(i - 1) && !isHeadingLike(row.text)) return false
    return this.fitsOn(i, plain ? 0 : isParallel(row.text) ? this.indent : raggedness + this.indent)
  }

  /** Whether a row stands in a column as first rows do, above one that is too wide to be its first. */
  #opensInColumn(row: Row, next: Row, column: number): boolean {
    if (column === 0 || isHeadingLike(next.text)) return false
    if (Math.abs(settled(row) + this.indent - column) > 1.1) return false
    return next.width + this.indent > column + 0.8 && next.width <= column + 1.1
  }

  /** Whether row i goes on with the first row of a paragraph, as its indent tells. */
  #isSecond(i: number): boolean {
    const above = this.#rows[i - 1]
    return above?.indented === true && goesOn(above)
  }

  /** Whether row i, which ends a sentence, is shorter than its column by more than a first row is. */
  #endedEarly(i: number): boolean {
    const column = this.#above[i] ?? 0
    return column > 0 && (this.#rows[i]?.width ?? 0) < column - this.indent - 1
  }

  /** Whether row i is too short for the first one of a paragraph of the column below it, which would have had room for more. */
  #stopsShort(i: number, below: number): boolean {
    const [row, next] = [this.#rows[i], this.#rows[i + 1]]
    if (!row || !next || below === 0 || row.width < shortestClauses) return false
    return settled(row) + this.indent + surelyFree + cluster(next.text, this.#mark) <= below + 0.3
  }

  /**
   * Whether rows i and i + 1 are the two lines of a heading on a page that sets every row apart: nothing but a heading's
   * second line has no white above it, and what follows a number whose line lost its own.
   */
  #areTied(i: number): boolean {
    const [before, one, two, next] = [this.#rows[i - 1], this.#rows[i], this.#rows[i + 1], this.#rows[i + 2]]
    if (!one || !two || one.blanks === 0 || two.blanks > 0 || next?.blanks === 0) return false
    if (before && !endsText(before)) return false
    if (/[\dA-Za-z]$/u.test(one.text) || one.width > widestTied || two.width > widestTied) return false
    return [one, two].every(({ text }) => isHeadingLike(text) && !text.includes('：'))
  }

  /** Whether row i has white around it that other rows have not, behind the end of a text. */
  #standsApart(i: number): boolean {
    const [before, row, next] = [this.#rows[i - 1], this.#rows[i], this.#rows[i + 1]]
    if (this.#setting.spaced || !before || !row || row.blanks === 0 || next?.blanks === 0) return false
    return endsSentence(before.text) || endsInSignature(before.text)
  }

  /** Whether row i is no heading in a paper that sets them in capitals or in title case, or between white. */
  #isInSmallLetters(i: number, { text, blanks }: Row): boolean {
    const next = this.#rows[i + 1]
    return !isCjkText(text) && !areCapitalised(text) && !(blanks > 0 && (!next || next.blanks > 0))
  }

  /** Whether a line of its own stands above, set in the order of its print. */
  #isBelowHeading(i: number): boolean {
    const above = this.#rows[i - 1]
    return (
      above !== undefined && above.level === null && !above.shadowed && !above.alone && this.isHeading(i - 1)
    )
  }

  #opensParagraph(i: number): boolean {
    const row = this.#rows[i]
    if (!row || endsSentence(row.text) || !this.#sure[i]) return false
    return this.isIndented(i) && this.startsBelow(i)
  }

  /** Whether row i goes on with a sentence and does not end it, with a mark inside. */
  #isAmidText(i: number): boolean {
    const [above, row] = [this.#rows[i - 1], this.#rows[i]]
    if (!above || !row || above.alone || this.isHeading(i - 1)) return false
    return goesOn(above) && goesOn(row) && /[，、]/u.test(row.text)
  }

  /** Whether row i is the end of a paragraph, too short to be the whole of one. */
  #endsBelow(i: number): boolean {
    const row = this.#rows[i]
    return row !== undefined && row.width <= shortest && endsSentence(row.text)
  }

  /** Whether a paragraph of the column below cannot begin with this row: it would stick out, or end too early. */
  #isNoFirstRow(row: Row, below: number, next: Row | undefined, mayGoOn: boolean): boolean {
    if (below === 0 || !next) return true
    const width = settled(row) - straySpaces(row.text) + this.indent
    // A paragraph of two rows, set as most of the page.
    const two = endsSentence(next.text) && next.width <= this.#setting.usual + 1.1
    if (two && row.width > longestSubhead && Math.abs(width - this.#setting.usual) <= 1.1) return false
    return (!mayGoOn && width > below + 0.8) || width + 2 + cluster(next.text, this.#mark) <= below + 0.3
  }
}

const isBehindPhoto = (before: Row | undefined) =>
  before !== undefined && (isCreditText(before.text) || endsInCredit(before.text))

/** 近日，…, as no heading says. */
const saysOnWhatDay = (text: string) => opensWithDay.exec(text)?.[0].endsWith('，') === true

/** 12345热线班：电话这头，是我们. */
const isOfWhom = (text: string) => /^[^，。：“”]{2,12}：[^：]{4,}$/u.test(text)

/** A sentence ends on it, who signs, or who was honoured. */
const endsText = ({ text }: Row) =>
  endsSentence(text) || endsInSignature(text) || isNameList(text) || announcesNames(text)

/** Who signs, or who asks from where: 渡口木器社 归云. */
const asks = ({ alone, text }: Row) => alone || /^\p{Script=Han}{2,12}[\s　]\p{Script=Han}{2,4}$/u.test(text)

const isSigner = ({ text }: Row) => isNameList(text) && !text.includes('、')

/** A line that a heading may be, though it quotes with marks. */
const isLikeHeadline = ({ text }: Row) =>
  isHeadingLike(text.replace(/“[^“”]*”/gu, '')) && !endsSentence(text.replace(/”$/u, ''))

function isInHalves(text: string): boolean {
  return /^[^\s，。、；：]{3,}\p{Script=Han}[”》]?[\s　][“《]?\p{Script=Han}[^\s，。、；：]{3,}$/u.test(text)
}

/** How wide the spaces are, in em, that an extraction puts around a Chinese row's numbers. */
function straySpaces(text: string): number {
  return isCjkText(text) ? (text.length - squeeze(text).length) / 4 : 0
}

/** Below this width, in em, a row that ends a sentence is the end of a paragraph and never the whole of one. */
const shortest = 3.2

/** In em: among paragraphs on one line each no heading with a mark inside is as long. */
export const longestHeading = 24

/** In em: a headline's lines are no longer. */
const widestTied = 20

/** Two clauses and nothing more: 坐得下，才能听得进去. */
const isInClauses = (text: string) => /^[^，、：,？！?!]{2,}[，,][^，、：,]{2,}$/u.test(text)

/** In em: marks that were squeezed and a word that was kept whole leave less. */
const surelyFree = 2

/** Two clauses are no shorter, in em. */
const shortestClauses = 6

/** No line of running text is set wider, in em. */
export const widestColumn = 75

/** In em: what is wider was not wrapped in a newspaper's column. */
export const widestWrapped = 30

/** How far running text may fall short of its column in mid-sentence, where a long word or number did not fit. */
export const raggedness = 4

/** No mark that is kept from a row's beginning, and no number kept whole, leaves a row of characters as short. */
const clearlyShort = 1.2

/** Between two Latin words, in em. */
const wordSpace = 0.25
