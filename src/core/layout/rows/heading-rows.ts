import { endsSentence, isCjkText, squeeze } from '../../text'
import { endsInCredit, isCreditText, opensPhoto, saysWhatIsSeen } from '../cues/credits'
import { isDeck, isHeadingLike, isInClauses, isInHalves, isOfWhom, longestSubhead } from '../cues/headings'
import { announcesNames, isNumberedHead, opensItem } from '../cues/items'
import { areCapitalised, isLatinProse, opensInCapitals } from '../cues/latin'
import { isNameList } from '../cues/names'
import { isSalutation } from '../cues/notices'
import { opensArticle, opensQuestion, saysOnWhatDay } from '../cues/openings'
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
import { settled } from './column-width'
import { type Columns, raggedness } from './columns'
import { goesOn, type Row } from './row'
import type { Setting } from './setting'

/** A row, the rows around it, and what they say of it: what each question below may ask. */
interface Line {
  readonly i: number
  readonly row: Row
  readonly before: Row | undefined
  readonly next: Row | undefined
  /** The widths of the columns above and below it; 0 = unknown. */
  readonly above: number
  readonly below: number
  /** A sentence, or a signature, ends on the row above. */
  readonly ended: boolean
  /** What stands above is no text that could go on here. */
  readonly parted: boolean
  /** Nothing goes on with it from above, for one of these reasons. */
  readonly opens: boolean
  /** It has no mark inside. */
  readonly plain: boolean
}

/** Yes, no, or nothing told. */
type Answer = boolean | null

/**
 * Which rows are lines of their own among text: short of their column though more would have fitted, and no sentences.
 *
 * Each is asked in order: how the page sets it, what its words say, what the rows around it say, and at last how wide it
 * is. The first answer counts.
 */
export class HeadingRows {
  readonly columns: Columns
  readonly #rows: readonly Row[]
  readonly #mark: number
  readonly #setting: Setting
  readonly #known: (boolean | undefined)[] = []

  constructor(rows: readonly Row[], mark: number, setting: Setting, columns: Columns) {
    this.#rows = rows
    this.#mark = mark
    this.#setting = setting
    this.columns = columns
  }

  /** Whether row i is one. */
  has(i: number): boolean {
    const known = this.#known[i]
    if (known !== undefined) return known
    const row = this.#rows[i]
    const answer = row !== undefined && (this.#bySetting(i, row) ?? this.#byWords(row) ?? this.#amid(i, row))
    this.#known[i] = answer
    return answer
  }

  #amid(i: number, row: Row): boolean {
    const line = this.#line(i, row)
    return (
      this.#asOpened(line) ??
      this.#byRowsAround(line) ??
      this.#asNarrowColumn(line) ??
      this.#asFirstRow(line) ??
      this.#byWidth(line)
    )
  }

  #line(i: number, row: Row): Line {
    const before = this.#rows[i - 1]
    const ended = before !== undefined && (endsSentence(before.text) || endsInSignature(before.text))
    const parted = !before || before.alone || endsInCredit(before.text) || this.has(i - 1)
    // What a line quotes behind no text has its own marks.
    const own = parted ? row.text.replace(/“[^“”]*”/gu, '') : row.text
    const plain = !/[，、,]|[？！?!]./u.test(own)
    const [above, below] = [this.columns.above(i), this.columns.below(i)]
    const opens = parted || ended
    return { i, row, before, next: this.#rows[i + 1], above, below, ended, parted, opens, plain }
  }

  /** Marked as a headline, as a number heads what it counts, with white or an indent; or set between two turns. */
  #bySetting(i: number, row: Row): Answer {
    if (row.level !== null || row.shadowed || isNumberedHead(row.text)) return true
    if (i < this.#setting.headed || this.#setting.headings?.[i]) return true
    if (this.columns.showsIndents && (row.indented || this.#isSecond(i))) return false
    if (isDeck(row.text) && (this.has(i - 1) || this.#standsApart(i))) return true
    if (this.areTied(i) || this.areTied(i - 1)) return true
    if (opensItem(row.text) || opensQuestion(row.text)) return false
    if (opensPhoto(row.text) || saysWhatIsSeen(row.text)) return false
    // Between two turns of an interview stands its subhead, which may be all quoted; above a letter its headline.
    const under = this.#rows[i + 1]?.text ?? ''
    if ((opensQuestion(under) || isSalutation(under)) && isQuoted(row.text)) return true
    return this.#setting.inCapitals && this.#isInSmallLetters(i, row) ? false : null
  }

  /** No sentence, no part of one, and not four clauses. */
  #byWords({ text, width }: Row): Answer {
    if (isOpenText(text) || opensArticle(text) || opensInCapitals(text)) return false
    if (endsSentence(text) && !/[？！?!]$/u.test(text)) return false
    if (/[，、；：,;:]$/u.test(text) || /[。；;]/u.test(text)) return false
    // Nor has it three where it is long.
    const most = width >= longestHeading ? 2 : 3
    if (text.split(/[，,]/u).length > most) return false
    if (endsInParticle(text) && width > 8) return false
    return isLatinProse(text) ? false : null
  }

  /** What it begins with, and what goes on below it. */
  #asOpened({ row, before, next, opens }: Line): Answer {
    // Two halves with a space between: only headings are set so, whatever goes on below that they tore.
    if (opens && isInHalves(row.text)) return true
    // Nor does it begin with a particle, or what goes on below it.
    if (opensInParticle(row.text) || (next?.level === null && opensInParticle(next.text))) return false
    if (announcesNames(row.text) || saysOnWhatDay(row.text)) return false
    if (next?.level === null && !next.shadowed && goesOnWith(row.text, next.text)) return false
    // A row that begins with a number loses the white above it: this one goes on there.
    const joined = this.#setting.spaced && before !== undefined && goesOn(before)
    return joined && next?.blanks === 0 && /^\d/u.test(next.text) ? false : null
  }

  #byRowsAround({ i, row, before, next, above, opens, parted, plain }: Line): Answer {
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
    return opens && this.columns.opensCaption(i) ? false : null
  }

  /** Rows that are as wide as each other, and the short last one of a paragraph. */
  #asNarrowColumn({ i, row, before, next, above, below, opens, plain }: Line): Answer {
    // Amid a sentence, and as wide as the row above or below it: both are rows of a narrow column.
    if (!opens && before && this.#isAmidText(i - 1) && areAlike(before, row)) return false
    if (!opens && next && areAlike(next, row) && (!isHeadingLike(next.text) || this.#endsBelow(i + 2)))
      return false
    // A question that a full row begins ends on it, right above who asks: nothing else goes on with that row.
    const asked = !opens && before !== undefined && endsSentence(row.text)
    if (asked && this.columns.isFull(i - 1, before) && next && asks(next)) return false
    // No paragraph is as short as that.
    if (next && next.width <= shortest && endsSentence(next.text) && !/^[“‘]/u.test(next.text)) return false
    if (!plain && above === 0 && below === 0) return false
    // Who does what: below its kicker, and a paragraph begins on the next row.
    return isOfWhom(row.text) && this.#isBelowHeading(i) && this.#opensParagraph(i + 1) ? true : null
  }

  /** Whether a line without marks, which nothing goes on with from above, may be a paragraph's first row. */
  #asFirstRow({ i, row, before, next, above, below, opens, parted, plain }: Line): Answer {
    if (!opens || !plain) return null
    // Behind a full row that ends a sentence the paragraph may go on: only an early end tells.
    const mayGoOn =
      !parted &&
      before !== undefined &&
      (this.columns.isFull(i - 1, before) || this.columns.fillsIndented(i - 1))
    const alike = next !== undefined && areAlike(next, row)
    // Behind a photo a torn paragraph goes on: its rows are as wide as the column.
    if (isBehindPhoto(before) && alike && Math.abs(row.width - below) <= 1.1) return false
    // Three rows as wide as each other are a narrow column.
    if (before && alike && goesOn(next) && areAlike(before, row)) return false
    if (!parted && next && this.#opensInColumn(row, next, above)) return false
    const isSigned = next !== undefined && next.blanks === 0 && endsInSignature(next.text)
    return this.#isNoFirstRow(row, below || (isSigned ? above : 0), next, mayGoOn)
  }

  #byWidth({ i, row, before, above, below, ended, plain }: Line): boolean {
    // Behind a paragraph that surely ended, a first row that stops though more would have fitted stands for itself.
    if (ended && isInClauses(row.text) && this.#endedEarly(i - 1) && this.#stopsShort(i, below)) return true
    if (row.width > Math.max(above, below) + 2.2) return plain
    const filled = (column: number) => column > 0 && row.width >= column - 2.2 && row.width <= column + 1.1
    // As wide as its column by chance: only what stands above and below can tell.
    if (filled(above) || filled(below)) return false
    // The last line of a paragraph ends a sentence; this one does not, and is short.
    if (before && !ended && !this.has(i - 1) && !isHeadingLike(row.text)) return false
    const { indent } = this.columns
    return this.columns.fitsOn(i, plain ? 0 : isParallel(row.text) ? indent : raggedness + indent)
  }

  /** Whether a row stands in a column as first rows do, above one that is too wide to be its first. */
  #opensInColumn(row: Row, next: Row, column: number): boolean {
    if (column === 0 || isHeadingLike(next.text)) return false
    if (Math.abs(settled(row) + this.columns.indent - column) > 1.1) return false
    return next.width + this.columns.indent > column + 0.8 && next.width <= column + 1.1
  }

  /** Whether row i goes on with the first row of a paragraph, as its indent tells. */
  #isSecond(i: number): boolean {
    const above = this.#rows[i - 1]
    return above?.indented === true && goesOn(above)
  }

  /** Whether row i, which ends a sentence, is shorter than its column by more than a first row is. */
  #endedEarly(i: number): boolean {
    const column = this.columns.above(i)
    return column > 0 && (this.#rows[i]?.width ?? 0) < column - this.columns.indent - 1
  }

  /** Whether row i is too short for the first one of a paragraph of the column below it, which would have had room for more. */
  #stopsShort(i: number, below: number): boolean {
    const [row, next] = [this.#rows[i], this.#rows[i + 1]]
    if (!row || !next || below === 0 || row.width < shortestClauses) return false
    return settled(row) + this.columns.indent + surelyFree + cluster(next.text, this.#mark) <= below + 0.3
  }

  /**
   * Whether rows i and i + 1 are the two lines of a heading on a page that sets every row apart: nothing but a heading's
   * second line has no white above it, and what follows a number whose line lost its own.
   */
  areTied(i: number): boolean {
    if (!this.#setting.spaced) return false
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
    return above !== undefined && above.level === null && !above.shadowed && !above.alone && this.has(i - 1)
  }

  #opensParagraph(i: number): boolean {
    const row = this.#rows[i]
    if (!row || endsSentence(row.text) || !this.columns.isSure(i)) return false
    return this.columns.isIndented(i) && this.columns.startsBelow(i)
  }

  /** Whether row i goes on with a sentence and does not end it, with a mark inside. */
  #isAmidText(i: number): boolean {
    const [above, row] = [this.#rows[i - 1], this.#rows[i]]
    if (!above || !row || above.alone || this.has(i - 1)) return false
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
    const width = settled(row) - straySpaces(row.text) + this.columns.indent
    // A paragraph of two rows, set as most of the page.
    const two = endsSentence(next.text) && next.width <= this.#setting.usual + 1.1
    if (two && row.width > longestSubhead && Math.abs(width - this.#setting.usual) <= 1.1) return false
    return (!mayGoOn && width > below + 0.8) || width + 2 + cluster(next.text, this.#mark) <= below + 0.3
  }
}

const isBehindPhoto = (before: Row | undefined) =>
  before !== undefined && (isCreditText(before.text) || endsInCredit(before.text))

/** Set in one column. */
const areAlike = (one: Row, other: Row) => Math.abs(one.width - other.width) <= 1.1

/** A sentence ends on it, who signs, or who was honoured. */
const endsText = ({ text }: Row) =>
  endsSentence(text) || endsInSignature(text) || isNameList(text) || announcesNames(text)

/** Who signs, or who asks from where: 渡口木器社 归云. */
const asks = ({ alone, text }: Row) => alone || /^\p{Script=Han}{2,12}[\s　]\p{Script=Han}{2,4}$/u.test(text)

const isSigner = ({ text }: Row) => isNameList(text) && !text.includes('、')

/** A line that a heading may be, though it quotes with marks. */
const isLikeHeadline = ({ text }: Row) =>
  isHeadingLike(text.replace(/“[^“”]*”/gu, '')) && !endsSentence(text.replace(/”$/u, ''))

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

/** In em: marks that were squeezed and a word that was kept whole leave less. */
const surelyFree = 2

/** Two clauses are no shorter, in em. */
const shortestClauses = 6

/** No mark that is kept from a row's beginning, and no number kept whole, leaves a row of characters as short. */
const clearlyShort = 1.2
