import {
  displayWidth,
  endsSentence,
  isHan,
  isOpening,
  join,
  squeeze,
  type Tape,
  type Widths,
  widthIn,
  widthsOf,
} from '../../text'
import { standsAlone } from '../cues/signatures'
import { type Place, widestHole } from '../sheet/places'
import { isPiece } from './pieces'

/** A line of the source as layout gets it, in order; blank and removed lines are not among them. */
export interface Line {
  /** 0-based index of the source line. */
  readonly index: number
  /** Cleaned, without white space at its ends. */
  readonly tape: Tape
  /** Blank source lines between the line before and this one; lines that a rule removed do not count. */
  readonly blanks: number
  /** Rank that a Markdown mark gave it, 1 the largest; null = no mark. */
  readonly level: number | null
  /** Its glyphs or its whole were printed more than once: a headline. */
  readonly shadowed: boolean
  /** How many times it was printed: once, or with its shadows. */
  readonly copies: number
  /** Index of the source line with which it makes one headline, known from a shadow that held both; null = none. */
  readonly headlineWith: number | null
  /** White space stood before it in the source: an indent. */
  readonly indented: boolean
  /** Where it stands in its column; null = the source has no places. */
  readonly place: Place | null
}

/** One printed line: mostly one line of the source, sometimes several that the extraction made of it. */
export interface Row extends Omit<Line, 'tape'> {
  readonly tape: Tape
  readonly text: string
  /** In em; see {@link displayWidth}. Spaces of a stretched row do not count. */
  readonly width: number
  /** See {@link standsAlone}: asked of a row by every row near it. */
  readonly alone: boolean
  /** Set letter by letter to fill its column, as no last row of a paragraph is. */
  readonly stretched: boolean
}

/** It is neither a headline, as far as a row alone can tell, nor a byline or a credit. */
export const isText = ({ alone, level, shadowed }: Row) => !alone && level === null && !shadowed

/** No sentence ends on it. */
export function goesOn({ text }: Row): boolean {
  return !endsSentence(text)
}

/**
 * How wide this page sets its full-width marks, in em: the width under which the lines of its running text are most
 * alike. Typesetters squeeze marks to anything between a half and one.
 */
export function markWidth(lines: readonly Line[]): number {
  const set = lines.map(({ tape: { text } }, i): SetLine => {
    // A piece of a line says nothing about its width.
    const piece = isHardPiece(text) || isOpening(text[0]) || isHardPiece(lines[i + 1]?.tape.text ?? '')
    return { widths: widthsOf(text), inner: !endsSentence(text) && !piece }
  })
  const whole = unevenness(set, 1)
  const candidates = [0.5, 0.75].map((mark) => ({ mark, value: unevenness(set, mark) }))
  const best = candidates.reduce((a, b) => (b.value < a.value ? b : a))
  // A little more even is no evidence.
  return best.value < whole * 0.86 ? best.mark : 1
}

interface SetLine {
  readonly widths: Widths
  /** It is a whole line that no sentence ends on. */
  readonly inner: boolean
}

/**
 * Mean difference in width of neighbouring lines in mid-sentence, 1 where there are too few of them to tell. First lines
 * are left out: their indent would speak louder than the marks.
 */
function unevenness(lines: readonly SetLine[], mark: number): number {
  let sum = 0
  let count = 0
  let before = Number.NaN
  let first = true
  for (const { widths, inner } of lines) {
    const width = widthIn(widths, mark)
    const prose = width >= 8 && inner
    const gap = Math.abs(width - before)
    if (prose && !first && gap <= 2) {
      sum += gap
      count++
    }
    first = Number.isNaN(before)
    before = prose ? width : Number.NaN
  }
  return count < 12 ? 1 : sum / count
}

/**
 * Puts printed lines together again that the extraction cut at pairs of marks, as pdftotext does where the
 * typesetter had squeezed them:
 *
 *     …设立“先锋岗” / 、“共享角”等 / 形式   →   …设立“先锋岗”、“共享角”等 / 形式
 *
 * A closing mark never begins a line. An opening mark may: such a line is a piece of the one before only on a page that
 * is cut that way, if the one before ends in a mark and both together are no wider than their column.
 */
export function toRows(lines: readonly Line[], mark: number, words: ReadonlySet<string>): Row[] {
  const begins = lines.filter((line) => isHardPiece(line.tape.text)).length
  const pieced = begins >= 2 && begins * 200 >= lines.length
  const groups: Line[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    if (
      group &&
      (isDropInitial(group, line, words) || isRestOfHeadline(group, line) || isRestOfRow(group, line))
    )
      group.push(line)
    else if (group && isHardPiece(line.tape.text) && line.level === null && (line.blanks === 0 || !pieced))
      group.push(line)
    else groups.push([line])
  }
  const rows: Row[] = []
  for (const group of groups) rows.push(amidProse(toRow(group, mark), rows.at(-1), mark))
  return mergePieces(rows, mark, pieced)
}

function isHardPiece(text: string): boolean {
  const first = text[0]
  if (first === undefined || !'，。、；：！？”’）》〉】」』…'.includes(first)) return false
  // A closing quote that an OCR engine read for an opening one would glue paragraphs: more text must not follow it
  // as if it were quoted.
  return true
}

/** The second part of a headline that an engine cut into two lines side by side. */
function isRestOfHeadline(group: readonly Line[], { place }: Line): boolean {
  const before = group.at(-1)?.place
  return place?.beside != null && place.beside < 2 && place.rank !== null && before?.rank === place.rank
}

/** The second piece of a row that an engine cut in two: it stands where its column has room for it. */
function isRestOfRow(group: readonly Line[], { place, tape: { text } }: Line): boolean {
  const before = group.at(-1)?.place
  if (place?.beside == null || !before || place.rank !== null || before.rank !== null) return false
  if (place.alone || before.alone || place.beside > widestHole || place.indent < 2.5) return false
  return Math.abs(before.short - place.beside - displayWidth(text) - place.short) < 2
}

/** A large initial that the extraction set on a line of its own, and the line whose first word it begins. */
function isDropInitial(group: readonly Line[], line: Line, words: ReadonlySet<string>): boolean {
  const initial = group.length === 1 ? group[0]?.tape.text : undefined
  if (initial === undefined || !/^[“‘"]?\p{Lu}$/u.test(initial)) return false
  const rest = /^[\p{L}’']+/u.exec(line.tape.text)?.[0]
  if (rest === undefined || line.level !== null) return false
  // A and I are words as well: the page itself must know the longer one.
  return !/[AIO]$/u.test(initial) || words.has((initial.slice(-1) + rest).toLowerCase())
}

function toRow(group: readonly Line[], mark: number): Row {
  const [first] = group
  if (!first) throw new RangeError('a row needs a line')
  const tape = join(group.map((line) => line.tape))
  const place = placeOfBoth(first.place, group.at(-1)?.place ?? null)
  return { ...first, place, ...measured(tape, mark) }
}

function measured(tape: Tape, mark: number): Pick<Row, 'tape' | 'text' | 'width' | 'alone' | 'stretched'> {
  const { text } = tape
  const stretched = isStretched(text)
  const width = displayWidth(stretched ? squeeze(text) : text, mark)
  return { tape, text, width, alone: standsAlone(text), stretched }
}

/** One space between most of its characters, and a mark inside: headlines are spaced for looks. */
function isStretched(text: string): boolean {
  return isSpaced(text) && /[，。、；：].*[^，。、；：]/u.test(text)
}

function isSpaced(text: string): boolean {
  if (text.length < 15 || text[1] !== ' ') return false
  let spaces = 0
  let inside = 0
  for (let i = 0; i < text.length; i++) {
    if (text[i] !== ' ') continue
    spaces++
    if (isHan(text.charCodeAt(i - 1)) && isHan(text.charCodeAt(i + 1))) inside++
  }
  // An extraction puts them around numbers, too: 为 7 月 5 日至 8 月 25 日.
  return spaces * 5 >= text.length * 2 && inside > 2
}

/**
 * A spaced row without a mark is a line of running text as well, where the row above stops amid a sentence or is a line
 * of text just as wide.
 */
function amidProse(row: Row, above: Row | undefined, mark: number): Row {
  if (!above || row.stretched || row.level !== null || row.shadowed || !isSpaced(row.text)) return row
  if (above.alone || !/[，。；].*[^”》）]$|[，、；]$/u.test(above.text)) return row
  const width = displayWidth(squeeze(row.text), mark)
  if (endsSentence(above.text) && Math.abs(width - above.width) > 0.6) return row
  return { ...row, stretched: true, width }
}

/** It begins where its first piece does and ends where its last one does. */
function placeOfBoth(first: Place | null, last: Place | null): Place | null {
  return first && last ? { ...first, short: last.short } : first
}

function mergePieces(rows: readonly Row[], mark: number, pieced: boolean): Row[] {
  const out: Row[] = []
  for (const [i, row] of rows.entries()) {
    const before = out.at(-1)
    if (before && isPiece(rows, i, before, mark, pieced)) {
      const place = placeOfBoth(before.place, row.place)
      out[out.length - 1] = { ...before, place, ...measured(join([before.tape, row.tape]), mark) }
    } else out.push(row)
  }
  return out
}
